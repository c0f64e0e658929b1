import { afterEach, expect, test, vi } from "vitest";
import { signOut } from "./session";

afterEach(() => vi.unstubAllGlobals());

/** A browser whose server answers the sign-out so. */
function serverAnswers(status: number, body: unknown): void {
  vi.stubGlobal("window", { location: new URL("http://localhost:3000/dashboard") });
  const answers = [Response.json({ csrfToken: "token" }), Response.json(body, { status })];
  vi.stubGlobal("fetch", () => Promise.resolve(answers.shift()));
}

test("signing out is done when the server says so", async () => {
  serverAnswers(200, { url: "http://localhost:3000" });
  await expect(signOut()).resolves.toBeUndefined();
});

test.each([400, 403, 500, 503])("an answer of %i leaves nobody thinking that they are signed out", async (status) => {
  serverAnswers(status, { error: { code: "INTERNAL", message: "No.", requestId: "r" } });
  await expect(signOut()).rejects.toThrow("You are still signed in");
});
