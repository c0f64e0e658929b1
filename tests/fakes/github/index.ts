import { randomBytes } from "node:crypto";
import { makeConsent, press } from "../oauth/consent.ts";
import { type Asked, type Reply, serve } from "../oauth/serve.ts";

export type FakeGitHubUser = {
  login: string;
  id: number;
  name: string | null;
  emails: { email: string; primary: boolean; verified: boolean }[];
};

export type FakeGitHub = {
  /** What the app's environment needs to use it. */
  env: Record<"GITHUB_CLIENT_ID" | "GITHUB_CLIENT_SECRET" | "GITHUB_URL" | "GITHUB_API_URL", string>;
  /** Who may be chosen on the authorize page; add to it freely. */
  users: FakeGitHubUser[];
  /** How long a code holds; ten minutes unless changed. */
  codeMs: number;
  /** Chooses `login` on the page at `authorizeUrl`, or refuses where it is ""; the address the app is called back at. */
  press(authorizeUrl: string, login: string): Promise<string>;
  close(): Promise<void>;
};

const CLIENT = { id: "Iv1.fake", secret: "fake-github-secret" };
const DECIDE = "/login/oauth/decide";
const DOCS = "https://docs.github.com/rest";

/**
 * Starts GitHub's web application flow and the two addresses of its API that sign-in needs, on loopback. As GitHub does,
 * the token address answers 200 to what it refuses: https://docs.github.com/apps/oauth-apps/building-oauth-apps/
 * authorizing-oauth-apps, https://docs.github.com/rest/users/emails.
 */
export async function startFakeGitHub({ port = 0 } = {}): Promise<FakeGitHub> {
  const users: FakeGitHubUser[] = [];
  const tokens = new Map<string, { user: FakeGitHubUser; scopes: string[] }>();
  const consent = makeConsent({
    title: "Authorize Vectort",
    clientId: CLIENT.id,
    decidePath: DECIDE,
    people: users,
    nameOf: (user) => user.login,
    codeMs: () => fake.codeMs,
    denied: { error_description: "The user has denied your application access." },
    extras: () => ({ iss: `${fake.env.GITHUB_URL}/login/oauth` }),
  });

  function token({ headers, form }: Asked): Reply {
    const says = (body: Record<string, string>): Reply =>
      headers.get("accept")?.includes("json") ? { json: body } : { form: body };
    if (form.get("client_id") !== CLIENT.id || form.get("client_secret") !== CLIENT.secret) {
      return says({
        error: "incorrect_client_credentials",
        error_description: "The client_id and/or client_secret passed are incorrect.",
      });
    }
    const grant = consent.redeem(form, CLIENT.id);
    if (!grant) {
      const error_description = "The code passed is incorrect or expired.";
      return says({ error: "bad_verification_code", error_description });
    }
    const access = `gho_${randomBytes(18).toString("hex")}`;
    const scopes = grant.scope.split(/[ ,]+/);
    tokens.set(access, { user: grant.person, scopes });
    return says({ access_token: access, token_type: "bearer", scope: scopes.join(",") });
  }

  function api({ path, headers }: Asked): Reply {
    if (!headers.get("user-agent")) return { status: 403, json: { message: "Request forbidden: no User-Agent." } };
    const [, access = ""] = /^(?:Bearer|token) (\S+)$/i.exec(headers.get("authorization") ?? "") ?? [];
    const held = tokens.get(access);
    if (!held) return { status: 401, json: { message: "Bad credentials", documentation_url: DOCS, status: "401" } };
    const { user, scopes } = held;
    if (path === "/api/v3/user/emails") {
      if (!scopes.includes("user:email"))
        return { status: 404, json: { message: "Not Found", documentation_url: DOCS } };
      return { json: user.emails.map((email) => ({ ...email, visibility: email.primary ? "private" : null })) };
    }
    return { json: { login: user.login, id: user.id, type: "User", name: user.name, email: null } };
  }

  const server = await serve(port, (asked) => {
    const route = `${asked.method} ${asked.path}`;
    if (route === "GET /login/oauth/authorize") {
      // GitHub takes a request without a response type, since it knows one only.
      asked.query.set("response_type", "code");
      return consent.page(asked);
    }
    if (route === `GET ${DECIDE}`) return consent.decide(asked);
    if (route === "POST /login/oauth/access_token") return token(asked);
    return /^GET \/api\/v3\/user(\/emails)?$/.test(route) ? api(asked) : undefined;
  });
  const fake: FakeGitHub = {
    env: {
      GITHUB_CLIENT_ID: CLIENT.id,
      GITHUB_CLIENT_SECRET: CLIENT.secret,
      GITHUB_URL: server.url,
      GITHUB_API_URL: `${server.url}/api/v3`,
    },
    users,
    codeMs: 10 * 60_000,
    press: (authorizeUrl, login) => press(authorizeUrl, DECIDE, login),
    close: server.close,
  };
  return fake;
}
