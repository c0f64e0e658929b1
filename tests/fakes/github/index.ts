import { randomBytes } from "node:crypto";
import { makeConsent, press } from "../oauth/consent.ts";
import { type Asked, type Reply, serve } from "../oauth/serve.ts";
import { type Fault, withFaults } from "./faults.ts";
import { gitOverHttp } from "./git-http.ts";
import { plant, type Planted } from "./plant.ts";
import { rest } from "./rest.ts";
import { type Repo, Store } from "./store.ts";

export { secondaryRateLimit } from "./faults.ts";

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
  /** What goes wrong next; each is used up. */
  faults: Fault[];
  /** Every request to the REST API so far, as `METHOD /path`. */
  asked: string[];
  /** Tokens, organisations, and repositories with their real git folders. */
  store: Store;
  /** A repository by name; throws where there is none. */
  repo(owner: string, name: string): Repo;
  /** Commits to a repository as somebody else would; returns the commit. */
  plant(
    repo: Repo,
    files: Readonly<Record<string, Planted>>,
    options?: { branch?: string; message?: string },
  ): Promise<string>;
  /** Chooses `login` on the page at `authorizeUrl`, or refuses where it is ""; the address the app is called back at. */
  press(authorizeUrl: string, login: string): Promise<string>;
  close(): Promise<void>;
};

const CLIENT = { id: "Iv1.fake", secret: "fake-github-secret" };
const DECIDE = "/login/oauth/decide";
const API = "/api/v3";

/**
 * Starts GitHub's web application flow and the part of its REST API that we use, on loopback, over real git objects. As
 * GitHub does, the token address answers 200 to what it refuses: https://docs.github.com/apps/oauth-apps/
 * building-oauth-apps/authorizing-oauth-apps, https://docs.github.com/rest.
 */
export async function startFakeGitHub({ port = 0 } = {}): Promise<FakeGitHub> {
  const store = new Store();
  const { users, tokens } = store;
  const world = { store, url: "" };
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

  async function api(asked: Asked): Promise<Reply> {
    const path = asked.path.slice(API.length);
    fake.asked.push(`${asked.method} ${path}`);
    return withFaults(fake.faults, asked, path, async () => {
      const reply = await rest(world, CLIENT, asked, path);
      return reply ?? { status: 404, json: { message: `The fake doesn't know ${asked.method} ${path}.` } };
    });
  }

  const server = await serve(port, (asked) => {
    const route = `${asked.method} ${asked.path}`;
    // GitHub takes a request without a response type, since it knows one only.
    asked.query.set("response_type", "code");
    if (route === "GET /login/oauth/authorize") return consent.page(asked);
    if (route === `GET ${DECIDE}`) return consent.decide(asked);
    if (route === "POST /login/oauth/access_token") return token(asked);
    return asked.path.startsWith(`${API}/`) ? api(asked) : gitOverHttp(store, asked);
  });
  world.url = server.url;
  const fake: FakeGitHub = {
    env: {
      GITHUB_CLIENT_ID: CLIENT.id,
      GITHUB_CLIENT_SECRET: CLIENT.secret,
      GITHUB_URL: server.url,
      GITHUB_API_URL: `${server.url}${API}`,
    },
    users,
    faults: [],
    asked: [],
    store,
    repo(owner, name) {
      const found = store.find(owner, name);
      if (!found) throw new Error(`There is no ${owner}/${name}.`);
      return found;
    },
    plant: (repo, files, options) => plant(store.folderOf(repo), files, options),
    codeMs: 10 * 60_000,
    press: (authorizeUrl, login) => press(authorizeUrl, DECIDE, login),
    close: async () => {
      await server.close();
      store.close();
    },
  };
  return fake;
}
