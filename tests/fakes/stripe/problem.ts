type Details = { type?: string; code?: string; param?: string; headers?: Record<string, string> };

/** A refusal as Stripe writes it: https://docs.stripe.com/api/errors. */
export class Problem extends Error {
  readonly status: number;
  readonly details: Details;
  /** True where the endpoint had begun its work: only then is the answer kept for its idempotency key. */
  readonly isKept: boolean;

  constructor(status: number, message: string, details: Details = {}, isKept = false) {
    super(message);
    this.status = status;
    this.details = details;
    this.isKept = isKept;
  }

  get body(): object {
    const { type = "invalid_request_error", code, param } = this.details;
    return { error: { type, message: this.message, ...(code ? { code } : {}), ...(param ? { param } : {}) } };
  }
}

/** There is no such thing. */
export function missing(what: string, id: string, param = "id"): Problem {
  return new Problem(param === "id" ? 404 : 400, `No such ${what}: '${id}'`, { code: "resource_missing", param });
}

/** A value that a parameter may not have. */
export function invalid(param: string, message: string, code?: string): Problem {
  return new Problem(400, message, { param, ...(code ? { code } : {}) });
}
