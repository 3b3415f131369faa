/** The path of a stored file; its name is there for whoever saves it. */
export function filePath({ id, name }: { id: string; name: string }): string {
  return `/files/${id}/${encodeURIComponent(name)}`;
}
