import type { IncomingMessage } from "node:http";
import type { Account } from "./actions.ts";
import { ENDPOINTS } from "./endpoints.ts";
import { expanded } from "./expand.ts";
import type { Fault } from "./faults.ts";
import { type Form, formAt, readForm } from "./form.ts";
import type { Answer } from "./idempotency.ts";
import { Problem } from "./problem.ts";

const API_VERSION = "2026-10-28.endive";

export type ApiRequest = {
  /** Method and path without ids, as in `POST /v1/customers/:id`. */
  name: string;
  path: string;
  form: Form;
  idempotencyKey: string | null;
};
type Once = (key: string | null, fingerprint: string, work: () => Promise<Answer>) => Promise<Answer>;

/** Reads a request of the API; throws Stripe's refusals of its key, its version, and of what doesn't exist. */
export function readApiRequest(
  incoming: IncomingMessage,
  body: string,
  secretKey: string,
): ApiRequest & { id: string } {
  const { pathname, search } = new URL(incoming.url ?? "", "http://stripe");
  if (incoming.headers.authorization !== `Bearer ${secretKey}`) {
    throw new Problem(401, "Invalid API Key provided: sk_test_****************0000");
  }
  if (incoming.headers["stripe-version"] !== API_VERSION) {
    throw new Problem(400, "Invalid Stripe API version.", { code: "invalid_api_version" });
  }
  const method = incoming.method ?? "";
  const isForm = incoming.headers["content-type"]?.startsWith("application/x-www-form-urlencoded");
  if (method === "POST" && body !== "" && !isForm) throw new Problem(400, "The request body must be form-encoded.");
  const { name, id } = match(method, pathname);
  const key = incoming.headers["idempotency-key"];
  const form = readForm(method === "POST" ? body : search.slice(1));
  return { name, id, path: pathname, form, idempotencyKey: typeof key === "string" && method === "POST" ? key : null };
}

/** Does what a request asks, once for its idempotency key, and gives the answer. */
export async function answerApi(
  account: Account,
  request: ApiRequest & { id: string },
  once: Once,
  fault: Fault | null,
): Promise<Answer> {
  const { name, id, form, path } = request;
  const endpoint = ENDPOINTS[name];
  if (!endpoint) throw new Problem(404, `Unrecognized request URL (${name}).`);
  if (fault?.kind === "error") throw faultProblem(fault);
  const answer = await once(request.idempotencyKey, `${name} ${path} ${JSON.stringify(form)}`, async () => {
    if (fault?.kind === "hold-before") await fault.until();
    const thing = endpoint(account, form, id);
    const paths = Object.values(formAt(form, "expand")).map(String);
    return { status: 200, body: structuredClone(expanded(account.store, thing, paths)) };
  });
  if (fault?.kind === "hold-after") await fault.until();
  return answer;
}

function faultProblem({ status, code, type }: Extract<Fault, { kind: "error" }>): Problem {
  const usual = status === 429 ? { code: "rate_limit" } : { type: "api_error" };
  return new Problem(status, "The fake was told to refuse this, for card 4242 4242 4242 4242.", {
    ...usual,
    ...(code ? { code } : {}),
    ...(type ? { type } : {}),
  });
}

function match(method: string, path: string): { name: string; id: string } {
  if (`${method} ${path}` in ENDPOINTS) return { name: `${method} ${path}`, id: "" };
  const parts = path.split("/");
  const at = parts.findLastIndex((part) => part.includes("_") && !/^(payment_intents)$/.test(part));
  const id = parts[at] ?? "";
  return { name: `${method} ${parts.map((part, index) => (index === at ? ":id" : part)).join("/")}`, id };
}
