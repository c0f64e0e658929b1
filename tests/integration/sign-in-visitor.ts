import { GET, POST } from "@/app/api/auth/[...nextauth]/route";
import { GET as readAccount } from "@/app/api/account/route";
import { POST as allowLinking, DELETE as unlink } from "@/app/api/account/identities/[provider]/route";
import { POST as register } from "@/app/api/account/register/route";
import type { Provider } from "@/lib/schemas/provider";
import { call } from "../security/support/call";

type Fake = { press(authorizeUrl: string, as: string): Promise<string> };

export const PASSWORD = "violet harbour lantern";

/** A browser as far as sign-in needs one: it keeps cookies, follows NextAuth's steps, and says where it ended. */
export class Visitor {
  readonly cookies = new Map<string, string>();

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  /** The signed-in account; null for nobody. */
  async account(): Promise<{ id: string; email: string } | null> {
    const answer = await call(readAccount, { cookie: this.cookie });
    return answer.ok ? (await answer.json()).user : null;
  }

  async register(email: string, name = "Test Person"): Promise<string> {
    const answer = await call(register, { method: "POST", body: { name, email, password: PASSWORD } });
    return (await answer.json()).id;
  }

  /** Posts to one of NextAuth's steps with the form's token. */
  async post(step: string, fields: Record<string, string>): Promise<Response> {
    const { csrfToken } = await (await this.get("/api/auth/csrf")).json();
    const body = new URLSearchParams({ ...fields, csrfToken, json: "true" }).toString();
    return this.#keep(
      await call(POST, {
        method: "POST",
        path: `/api/auth/${step}`,
        params: { nextauth: step.split("?")[0]?.split("/") ?? [] },
        cookie: this.cookie,
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body,
      }),
    );
  }

  /** Opens an address of NextAuth's. */
  async get(address: string): Promise<Response> {
    const { pathname, search } = new URL(address, "http://localhost:3000");
    const nextauth = pathname.replace("/api/auth/", "").split("/");
    return this.#keep(await call(GET, { path: pathname + search, params: { nextauth }, cookie: this.cookie }));
  }

  async signInWithPassword(email: string, fields: Record<string, string> = {}): Promise<Response> {
    return this.post("callback/credentials", { email, password: PASSWORD, ...fields });
  }

  /** The provider's page that the button leads to. */
  async authorizeUrl(provider: Provider): Promise<string> {
    const answer = await this.post(`signin/${provider}`, { callbackUrl: "/dashboard" });
    return (await answer.json()).url;
  }

  /** Presses the button, chooses `as` there ("" refuses) and comes back: the path the browser is sent to at the end. */
  async signInWith(provider: Provider, fake: Fake, as: string): Promise<string> {
    return this.comeBack(await fake.press(await this.authorizeUrl(provider), as));
  }

  /** Opens the address a provider sent the browser to: the path it is sent on to. */
  async comeBack(address: string): Promise<string> {
    const location = (await this.get(address)).headers.get("location") ?? "";
    return location.replace("http://localhost:3000", "");
  }

  /** Asks to link a provider, then signs in there. */
  async link(provider: Provider, fake: Fake, as: string): Promise<string> {
    const answer = await call(allowLinking, { method: "POST", params: { provider }, cookie: this.cookie });
    if (answer.status !== 200) return `${answer.status}`;
    this.#keep(answer);
    return this.signInWith(provider, fake, as);
  }

  async unlink(provider: Provider): Promise<Response> {
    return call(unlink, { method: "DELETE", params: { provider }, cookie: this.cookie });
  }

  #keep(response: Response): Response {
    for (const line of response.headers.getSetCookie()) {
      const [pair = "", ...attributes] = line.split(";");
      const [name = "", ...value] = pair.split("=");
      const isGone = attributes.some((one) => one.trim().toLowerCase() === "max-age=0");
      if (isGone) this.cookies.delete(name);
      else this.cookies.set(name, value.join("="));
    }
    return response;
  }
}
