/**
 * Everything that can go wrong in a way a person can act on. The list is closed: a new code needs a message in all
 * five languages (`lib/i18n/messages/<locale>/errors.json`) and an HTTP status here.
 */
export const errorStatus = {
  /** What was sent does not make sense; `fields` says where. */
  invalid: 422,
  /** Nobody is logged in. */
  unauthenticated: 401,
  /** Logged in, but not allowed. */
  forbidden: 403,
  /** It does not exist, or not for this person. */
  missing: 404,
  /** Somebody was first: the thing changed since it was read. */
  conflict: 409,
  /** It was here and has been withdrawn. */
  gone: 410,
  /** A link that worked once, or whose time is over. */
  expired: 410,
  /** More than the hub takes. */
  tooLarge: 413,
  /** More often than the hub takes. */
  tooMany: 429,
  /** A server that the hub needs does not answer. */
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof errorStatus;

/** Field name → message keys (in the `errors` namespace), with what the message needs. */
export type FieldErrors = Record<string, FieldError[]>;
export type FieldError = { key: string; values?: Record<string, string | number> };

export type Failure = {
  ok: false;
  code: ErrorCode;
  fields?: FieldErrors;
  /** What the message about `code` needs: who was first, how long to wait. */
  values?: Record<string, string | number>;
};
export type Success<T> = { ok: true; value: T };
/** What a mutation returns: expected outcomes are values, exceptions are for bugs and lost servers. */
export type Result<T> = Success<T> | Failure;

export function success(): Success<undefined>;
export function success<T>(value: T): Success<T>;
export function success(value?: unknown): Success<unknown> {
  return { ok: true, value };
}

export function failure(code: ErrorCode, details: Omit<Failure, "ok" | "code"> = {}): Failure {
  return { ok: false, code, ...details };
}

/** A failure that says which single field is wrong, and why. */
export function invalidField(field: string, key: string, values?: FieldError["values"]): Failure {
  return failure("invalid", { fields: { [field]: [{ key, values }] } });
}
