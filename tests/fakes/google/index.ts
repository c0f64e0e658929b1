import { randomBytes } from "node:crypto";
import { type Grant, makeConsent, press } from "../oauth/consent.ts";
import { type Asked, type Reply, serve } from "../oauth/serve.ts";
import { makeIdTokens } from "./id-token.ts";

export type FakeGooglePerson = { sub: string; name: string; email: string; email_verified: boolean };

/** What is wrong with the id_tokens that are issued. */
export type IdTokenFlaw = "expired" | "signature" | "issuer" | "audience" | "nonce" | "algorithm";

export type FakeGoogle = {
  /** What the app's environment needs to use it. */
  env: Record<"GOOGLE_CLIENT_ID" | "GOOGLE_CLIENT_SECRET" | "GOOGLE_ISSUER", string>;
  /** Who may be chosen on the page; add to it freely. */
  people: FakeGooglePerson[];
  flaw: IdTokenFlaw | null;
  /** When set, discovery speaks for this issuer instead. */
  otherIssuer: string | null;
  /** Signs with a new key from now on; the former one stays among the published. */
  rotateKeys(): Promise<void>;
  /** Chooses the person with `email` on the page at `authorizeUrl`, or refuses where it is "". */
  press(authorizeUrl: string, email: string): Promise<string>;
  close(): Promise<void>;
};

const CLIENT = { id: "fake.apps.googleusercontent.com", secret: "fake-google-secret" };
const DECIDE = "/signin/oauth/decide";

/**
 * Starts Google's OpenID Connect on loopback: discovery, the page that asks, token, keys and userinfo:
 * https://developers.google.com/identity/openid-connect/openid-connect.
 */
export async function startFakeGoogle({ port = 0 } = {}): Promise<FakeGoogle> {
  const people: FakeGooglePerson[] = [];
  const tokens = new Map<string, FakeGooglePerson>();
  const idTokens = await makeIdTokens(CLIENT.id);
  const consent = makeConsent({
    title: "Sign in with Google",
    clientId: CLIENT.id,
    decidePath: DECIDE,
    people,
    nameOf: (person) => person.email,
    codeMs: () => 10 * 60_000,
    denied: {},
    extras: () => ({}),
  });

  const discovery = (url: string) => ({
    issuer: fake.otherIssuer ?? url,
    authorization_endpoint: `${url}/o/oauth2/v2/auth`,
    token_endpoint: `${url}/token`,
    userinfo_endpoint: `${url}/v1/userinfo`,
    jwks_uri: `${url}/oauth2/v3/certs`,
    response_types_supported: ["code", "token", "id_token"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
    scopes_supported: ["openid", "email", "profile"],
    token_endpoint_auth_methods_supported: ["client_secret_post", "client_secret_basic"],
    code_challenge_methods_supported: ["plain", "S256"],
    grant_types_supported: ["authorization_code", "refresh_token"],
  });

  async function token({ headers, form }: Asked): Promise<Reply> {
    const [id, secret] = clientOf(headers, form);
    if (id !== CLIENT.id || secret !== CLIENT.secret) {
      return { status: 401, json: { error: "invalid_client", error_description: "Unauthorized" } };
    }
    if (form.get("grant_type") !== "authorization_code") {
      return { status: 400, json: { error: "unsupported_grant_type", error_description: "Invalid grant_type." } };
    }
    const grant = consent.redeem(form, CLIENT.id);
    if (!grant) return { status: 400, json: { error: "invalid_grant", error_description: "Malformed auth code." } };
    return { json: await tokensFor(grant) };
  }

  async function tokensFor({ person, nonce, scope }: Grant<FakeGooglePerson>): Promise<Record<string, unknown>> {
    const access = `ya29.${randomBytes(24).toString("base64url")}`;
    tokens.set(access, person);
    const id_token = await idTokens.issue({ ...person }, { issuer: server.url, nonce, access, flaw: fake.flaw });
    return { access_token: access, expires_in: 3_599, scope, token_type: "Bearer", id_token };
  }

  const server = await serve(port, (asked) => {
    const { url } = server;
    const routes: Record<string, () => Reply | Promise<Reply>> = {
      "GET /.well-known/openid-configuration": () => ({ json: discovery(url) }),
      "GET /o/oauth2/v2/auth": () => consent.page(asked),
      [`GET ${DECIDE}`]: () => consent.decide(asked),
      "POST /token": () => token(asked),
      "GET /oauth2/v3/certs": () => ({ json: { keys: idTokens.publicKeys() } }),
      "GET /v1/userinfo": () => {
        const person = tokens.get(asked.headers.get("authorization")?.replace(/^Bearer /, "") ?? "");
        return person ? { json: person } : { status: 401, json: { error: "invalid_request" } };
      },
    };
    return routes[`${asked.method} ${asked.path}`]?.();
  });
  const fake: FakeGoogle = {
    env: { GOOGLE_CLIENT_ID: CLIENT.id, GOOGLE_CLIENT_SECRET: CLIENT.secret, GOOGLE_ISSUER: server.url },
    people,
    flaw: null,
    otherIssuer: null,
    rotateKeys: idTokens.rotate,
    press: (authorizeUrl, email) => press(authorizeUrl, DECIDE, email),
    close: server.close,
  };
  return fake;
}

/** The client's id and secret, from the form or from HTTP Basic (RFC 6749, section 2.3.1). */
function clientOf(headers: Headers, form: URLSearchParams): [string, string] {
  const basic = headers.get("authorization")?.replace(/^Basic /, "");
  if (!basic) return [form.get("client_id") ?? "", form.get("client_secret") ?? ""];
  const [id = "", secret = ""] = Buffer.from(basic, "base64").toString("utf8").split(":").map(decodeURIComponent);
  return [id, secret];
}
