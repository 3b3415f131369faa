const pattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text from outside can be an id of the hub (RFC 9562 §4); the database refuses any other with an error. */
export function isUuid(text: string): boolean {
  return pattern.test(text);
}
