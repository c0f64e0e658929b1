import { NextRequest } from "next/server";
import { describe, expect, test } from "vitest";
import { env } from "@/lib/platform/env";
import nextConfig from "@/next.config.mjs";
import { config, proxy } from "@/proxy";

function visit(base: string, path: string, headers: Record<string, string> = {}): Response {
  const url = new URL(path, base);
  return proxy(new NextRequest(url, { headers: { host: url.host, ...headers } }));
}

const isPassedOn = (response: Response): boolean => response.headers.has("x-middleware-next");

describe("the two hosts", () => {
  test.each(["/preview/capability/index.html", "/preview/capability/", "/preview"])(
    "%s is the previews' alone",
    (path) => {
      expect(isPassedOn(visit(env().PREVIEW_URL, path))).toBe(true);
      for (const base of [env().APP_URL, "http://127.0.0.1:3000", "http://other.example"]) {
        expect(visit(base, path).status).toBe(404);
      }
    },
  );

  test.each(["/", "/login", "/dashboard", "/_next/static/chunk.js", "/previews", "/Preview/x", "/favicon.ico"])(
    "%s is the app's alone",
    (path) => {
      expect(isPassedOn(visit(env().APP_URL, path))).toBe(true);
      const { host } = new URL(env().PREVIEW_URL);
      expect(visit(env().PREVIEW_URL, path).status).toBe(404);
      expect(visit(env().APP_URL, path, { host: host.toUpperCase() }).status).toBe(404);
      expect(visit(env().APP_URL, path, { "x-forwarded-host": host }).status).toBe(404);
    },
  );

  test.each(["http://127.0.0.1:3000", "http://[::1]:3000"])("a page at %s is sent to the app's own name", (base) => {
    const response = visit(base, "/projects/1?tab=code");
    expect(response.headers.get("refresh")).toBe("0;url=http://localhost:3000/projects/1?tab=code");
    expect(isPassedOn(response)).toBe(false);
  });

  test.each(["http://127.0.0.1:4000", "http://app.example:3000", "http://localhost:3000"])(
    "a page at %s stays",
    (base) => {
      expect(isPassedOn(visit(base, "//evil.example/"))).toBe(true);
    },
  );

  test("only the API passes by, so that its bodies are not buffered", () => {
    const [source = ""] = config.matcher;
    const matches = (path: string): boolean => new RegExp(`^${source}$`).test(path);
    expect(matches("/api/projects")).toBe(false);
    for (const path of ["/", "/api", "/apis", "/preview/x/api/y", "/_next/static/x.js"])
      expect(matches(path)).toBe(true);
  });
});

describe("the app's pages", () => {
  const policyOf = (response: Response): string => response.headers.get("content-security-policy") ?? "";

  test("run only scripts with the nonce of this one request, and frame only previews", () => {
    const policy = policyOf(visit(env().APP_URL, "/"));
    expect(policy).toMatch(/script-src 'nonce-[A-Za-z0-9+/]{22}==' 'strict-dynamic'(;|$)/);
    expect(policy).toContain(`frame-src ${env().PREVIEW_URL}/preview/;`);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(policyOf(visit(env().APP_URL, "/"))).not.toBe(policy);
  });

  test("hand the same nonce on to Next, whatever the client claims", () => {
    const response = visit(env().APP_URL, "/", { "x-nonce": "mine", "content-security-policy": "script-src *" });
    const nonce = /'nonce-([^']+)'/.exec(policyOf(response))?.[1];
    expect(response.headers.get("x-middleware-request-x-nonce")).toBe(nonce);
    expect(response.headers.get("x-middleware-request-content-security-policy")).toBe(policyOf(response));
  });

  test("are what Next shows for anything of its own that is no file, too", () => {
    for (const path of ["/_next/nope", "/_next/static", "/_next/image"])
      expect(policyOf(visit(env().APP_URL, path))).toContain("'strict-dynamic'");
    expect(policyOf(visit(env().APP_URL, "/_next/static/chunk.js"))).toBe("");
  });

  test("say the rest", () => {
    expect(Object.fromEntries(visit(env().APP_URL, "/").headers)).toMatchObject({
      "cross-origin-opener-policy": "same-origin",
      "origin-agent-cluster": "?1",
      "permissions-policy": expect.stringMatching(/camera=\(\).*microphone=\(self\)/),
      "referrer-policy": "strict-origin-when-cross-origin",
      "x-content-type-options": "nosniff",
    });
  });
});

test("Next's image service is off: it would write into the log whatever it is asked for", () => {
  expect(nextConfig.images?.unoptimized).toBe(true);
});

test("a preview's answer keeps its own policy", () => {
  expect(visit(env().PREVIEW_URL, "/preview/capability/").headers.has("content-security-policy")).toBe(false);
});
