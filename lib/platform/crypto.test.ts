import { expect, test, vi } from "vitest";

vi.stubEnv("MONGODB_URI", "mongodb://127.0.0.1/test");
vi.stubEnv("NEXTAUTH_SECRET", "a-secret-that-only-the-tests-use-0123456789");
vi.stubEnv("ENCRYPTION_KEY", "a-key-that-only-the-tests-use-0123456789abc");
const { isSignedBy, randomToken, sha256, sign } = await import("./crypto");

test("a signature belongs to its message and its purpose", () => {
  const signature = sign("preview", "project-1");
  expect(isSignedBy("preview", "project-1", signature)).toBe(true);
  expect(isSignedBy("preview", "project-2", signature)).toBe(false);
  expect(isSignedBy("other", "project-1", signature)).toBe(false);
});

test.each(["", "é", "short", "a".repeat(43), "a".repeat(10_000)])("%s is no signature", (signature) => {
  expect(isSignedBy("preview", "project-1", signature)).toBe(false);
});

test("a signature with one bit changed is none", () => {
  const bytes = Buffer.from(sign("preview", "project-1"), "base64url");
  for (let index = 0; index < bytes.length; index += 1) {
    const changed = Buffer.from(bytes);
    changed[index] = (changed[index] ?? 0) ^ 1;
    expect(isSignedBy("preview", "project-1", changed.toString("base64url"))).toBe(false);
  }
});

test("a hash is SHA-256 of the UTF-8, the same for text and bytes", () => {
  expect(sha256("é")).toBe("4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c");
  expect(sha256(new TextEncoder().encode("é"))).toBe(sha256("é"));
});

test("tokens are as long as asked and never the same", () => {
  expect(Buffer.from(randomToken(32), "base64url")).toHaveLength(32);
  expect(new Set(Array.from({ length: 1_000 }, () => randomToken())).size).toBe(1_000);
});
