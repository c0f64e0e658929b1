import { expect, test, vi } from "vitest";

vi.stubEnv("APP_URL", "https://app.example.org");
vi.stubEnv("PREVIEW_URL", "https://preview.example.net");
vi.stubEnv("MONGODB_URI", "mongodb://127.0.0.1/test");
vi.stubEnv("NEXTAUTH_SECRET", "a-secret-that-only-the-tests-use-0123456789");
vi.stubEnv("ENCRYPTION_KEY", "a-key-that-only-the-tests-use-0123456789abc");
const { authOptions } = await import("./auth-options");
const { LINK_INTENT } = await import("./link-intent");
const { SECOND_FACTOR_TICKET } = await import("./second-factor-ticket");
const { clearSignedCookie, setSignedCookie } = await import("@/lib/platform/signed-cookie");
const { sessionCookieName } = await import("@/lib/platform/session");
const { pageCsp, transportHeaders } = await import("@/lib/platform/page-security");

const request = {
  ctx: { requestId: "test", actor: null, clientAddress: "192.0.2.1" },
  cookieHeader: null,
  setCookies: [],
};

test("on https every cookie is bound to this host, and no script reads it", () => {
  const { cookies = {} } = authOptions(request);
  for (const cookie of Object.values(cookies)) {
    expect(cookie.name).toMatch(/^__Host-next-auth\./);
    expect(cookie.options).toMatchObject({ httpOnly: true, sameSite: "lax", path: "/", secure: true });
  }
  expect(Object.keys(cookies)).toHaveLength(6);
  expect(cookies.sessionToken?.name).toBe(sessionCookieName());
});

test("so are the cookies that we sign ourselves", () => {
  expect(setSignedCookie(LINK_INTENT, { userId: "u", sessionVersion: 0, provider: "github" })).toMatch(
    /^__Host-vectort\.link-intent=[\w.-]+; Path=\/; Max-Age=600; HttpOnly; SameSite=Lax; Secure$/,
  );
  expect(clearSignedCookie(SECOND_FACTOR_TICKET)).toMatch(/^__Host-vectort\.second-factor=; .*Max-Age=0;.*; Secure$/);
});

test("NextAuth takes its own address from APP_URL", () => {
  authOptions(request);
  expect(process.env["NEXTAUTH_URL"]).toBe("https://app.example.org");
});

test("on https browsers are told to stay there", () => {
  expect(transportHeaders()).toHaveProperty("strict-transport-security");
  expect(pageCsp("n", false)).toContain("frame-src https://preview.example.net/preview/;");
  expect(pageCsp("n", false)).toContain("upgrade-insecure-requests");
});
