import { createHash, randomBytes } from "node:crypto";
import type { Asked, Reply } from "./serve.ts";

/** What a code stands for until it is used, which is once and soon (RFC 6749, section 4.1.2). */
export type Grant<P> = {
  person: P;
  clientId: string;
  redirectUri: string;
  scope: string;
  challenge: string | null;
  nonce: string | null;
  expiresAt: number;
};

export type Consent<P> = {
  /** The page that asks which account to use: a button for each, and one to refuse. */
  page(asked: Asked): Reply;
  /** What the page's buttons lead to: back to the app, with a code or a refusal. */
  decide(asked: Asked): Reply;
  /** What a code stands for, if it was issued to this client and address for this verifier; it is used up by asking. */
  redeem(form: URLSearchParams, clientId: string): Grant<P> | null;
};

type Options<P> = {
  title: string;
  clientId: string;
  /** Where the page's buttons lead. */
  decidePath: string;
  people: readonly P[];
  nameOf: (person: P) => string;
  codeMs: () => number;
  /** What a refusal says besides `access_denied`. */
  denied: Record<string, string>;
  /** What goes back with every answer. */
  extras: () => Record<string, string>;
};

/** The part of an authorization server that a person sees, and its codes with PKCE (RFC 7636, S256 only). */
export function makeConsent<P>(options: Options<P>): Consent<P> {
  const grants = new Map<string, Grant<P>>();

  function problemOf(query: URLSearchParams): string | null {
    if (query.get("client_id") !== options.clientId) return "The client is unknown.";
    if (query.get("response_type") !== "code") return "The response type is not supported.";
    // The registered address, or one below it, as GitHub allows.
    if (!/^https?:\/\/[^/]+\/api\/auth\/callback\/\w+(\/\w+)?$/.test(query.get("redirect_uri") ?? "")) {
      return "The redirect address is not registered.";
    }
    const hasChallenge = query.has("code_challenge");
    return hasChallenge && query.get("code_challenge_method") !== "S256" ? "The challenge method is unknown." : null;
  }

  function back(query: URLSearchParams, fields: Record<string, string>): Reply {
    const address = new URL(query.get("redirect_uri") ?? "");
    const state = query.get("state");
    const all = { ...fields, ...options.extras(), ...(state === null ? {} : { state }) };
    for (const [name, value] of Object.entries(all)) address.searchParams.set(name, value);
    return { location: address.href };
  }

  return {
    page({ query }) {
      const problem = problemOf(query);
      if (problem) return { status: 400, html: `<!doctype html><title>Error</title><h1>${problem}</h1>` };
      const hidden = [...query].map(
        ([name, value]) => `<input type="hidden" name="${name}" value="${escaped(value)}">`,
      );
      const buttons = options.people.map(
        (person) =>
          `<button name="as" value="${escaped(options.nameOf(person))}">Continue as ${escaped(options.nameOf(person))}</button>`,
      );
      return {
        html:
          `<!doctype html><html lang="en"><title>${options.title}</title><h1>${options.title}</h1>` +
          `<form action="${options.decidePath}">${hidden.join("")}${buttons.join("")}<button name="as" value="">Deny</button></form>`,
      };
    },
    decide({ query }) {
      const problem = problemOf(query);
      if (problem) return { status: 400, html: problem };
      const person = options.people.find((one) => options.nameOf(one) === query.get("as"));
      if (!person) return back(query, { error: "access_denied", ...options.denied });
      const code = randomBytes(10).toString("hex");
      grants.set(code, {
        person,
        clientId: query.get("client_id") ?? "",
        redirectUri: query.get("redirect_uri") ?? "",
        scope: query.get("scope") ?? "",
        challenge: query.get("code_challenge"),
        nonce: query.get("nonce"),
        expiresAt: Date.now() + options.codeMs(),
      });
      return back(query, { code });
    },
    redeem(form, clientId) {
      const code = form.get("code") ?? "";
      const grant = grants.get(code);
      grants.delete(code);
      if (!grant || grant.expiresAt <= Date.now() || grant.clientId !== clientId) return null;
      if (grant.redirectUri !== form.get("redirect_uri")) return null;
      const verifier = form.get("code_verifier") ?? "";
      const isProved = grant.challenge === createHash("sha256").update(verifier).digest("base64url");
      return grant.challenge === null || isProved ? grant : null;
    },
  };
}

/** Presses a button of the page at `authorizeUrl` without a browser; "" refuses. The address the app is called back at. */
export async function press(authorizeUrl: string, decidePath: string, as: string): Promise<string> {
  const address = new URL(authorizeUrl);
  const shown = await fetch(address, { redirect: "manual" });
  if (shown.status !== 200) throw new Error(`The authorize page answered ${shown.status}: ${await shown.text()}`);
  address.pathname = decidePath;
  address.searchParams.set("as", as);
  const answer = await fetch(address, { redirect: "manual" });
  return answer.headers.get("location") ?? "";
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
