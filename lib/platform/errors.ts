/** Every error code of the API with its HTTP status. */
export const ERROR_STATUS = {
  BAD_INPUT: 400,
  UNAUTHENTICATED: 401,
  INSUFFICIENT_CREDITS: 402,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  TOO_LARGE: 413,
  RATE_LIMITED: 429,
  INTERNAL: 500,
  NOT_CONFIGURED: 501,
  UPSTREAM_FAILED: 502,
  UNAVAILABLE: 503,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

type AppErrorOptions = {
  cause?: unknown;
  /** What is wrong with each named input. */
  fields?: Record<string, string>;
  /** Seconds after which another try makes sense; sent as `Retry-After`. */
  retryAfterSeconds?: number;
};

/** The one error the product throws on purpose. `message` is one sentence a person can act on. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly fields: Record<string, string> | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ErrorCode, message: string, options: AppErrorOptions = {}) {
    super(message, { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.fields = options.fields;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }

  get status(): number {
    return ERROR_STATUS[this.code];
  }
}

/** True for MongoDB's "duplicate key" (E11000), which a unique index answers; with `field`, only for an index on it. */
export function isDuplicateKey(error: unknown, field?: string): boolean {
  if (typeof error !== "object" || error === null || !("code" in error) || error.code !== 11_000) return false;
  if (field === undefined) return true;
  return "keyPattern" in error && typeof error.keyPattern === "object" && field in (error.keyPattern ?? {});
}
