import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { parseEnv } from "./env";
import { isSealedWithOldKey, seal, unseal } from "./secret-box";

const LEAST = { MONGODB_URI: "mongodb://127.0.0.1/x", NEXTAUTH_SECRET: "s".repeat(32) };

function useKeys(ENCRYPTION_KEY: string, ENCRYPTION_KEYS_OLD = ""): void {
  const parsed = parseEnv({ ...LEAST, ENCRYPTION_KEY, ENCRYPTION_KEYS_OLD });
  Reflect.set(globalThis, Symbol.for("vectort.env"), parsed);
}

afterEach(() => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(globalThis, Symbol.for("vectort.env"));
});

test("opens what it sealed, in its own row only", () => {
  useKeys("a".repeat(32));
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string(), (plain, row) => {
      const sealed = seal(plain.toWellFormed(), row);
      expect(unseal(sealed, row)).toBe(plain.toWellFormed());
      expect(() => unseal(sealed, `${row}x`)).toThrow();
    }),
  );
});

test("refuses a text of which any byte was changed", () => {
  useKeys("a".repeat(32));
  const sealed = seal("secret", "users/1");
  const at = sealed.lastIndexOf(".") + 1;
  const body = Buffer.from(sealed.slice(at), "base64url");
  for (let index = 0; index < body.length; index += 1) {
    const changed = Buffer.from(body);
    changed.writeUInt8((changed.readUInt8(index) ^ 1) & 0xff, index);
    expect(() => unseal(sealed.slice(0, at) + changed.toString("base64url"), "users/1")).toThrow();
  }
});

test("an older key opens and does not seal; without it the secret stays shut", () => {
  useKeys("a".repeat(32));
  const sealed = seal("secret", "users/1");
  expect(isSealedWithOldKey(sealed)).toBe(false);
  useKeys("b".repeat(32), "a".repeat(32));
  expect(unseal(sealed, "users/1")).toBe("secret");
  expect(isSealedWithOldKey(sealed)).toBe(true);
  expect(isSealedWithOldKey(seal("secret", "users/1"))).toBe(false);
  useKeys("b".repeat(32));
  expect(() => unseal(sealed, "users/1")).toThrow("not here any more");
});

test("two sealings of one secret differ", () => {
  useKeys("a".repeat(32));
  expect(seal("secret", "users/1")).not.toBe(seal("secret", "users/1"));
});
