import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { sign } from "@/lib/platform/crypto";
import { createCapability, readCapability } from "./capability";

const projectId = "0123456789abcdef01234567";
const runId = "89abcdef0123456789abcdef";
const now = Date.UTC(2030, 0, 1);
const hourMs = 3_600_000;

beforeAll(() => {
  Object.assign(process.env, {
    MONGODB_URI: "mongodb://127.0.0.1/unit",
    NEXTAUTH_SECRET: "a-secret-that-only-the-tests-use-0123456789",
    ENCRYPTION_KEY: "a-key-that-only-the-tests-use-0123456789abcd",
  });
});

const signed = (payload: unknown): string => {
  const message = Buffer.from(JSON.stringify(payload)).toString("base64url");
  return `${message}.${sign("preview", message)}`;
};

describe("capability", () => {
  it("gives back what it was made for, for an hour and no longer", () => {
    const target = { projectId, runId };
    const { capability, expiresAt } = createCapability(target, now);
    expect(expiresAt.getTime()).toBe(now + hourMs);
    expect(readCapability(capability, now)).toEqual({ ok: true, target });
    expect(readCapability(capability, now + hourMs - 1)).toEqual({ ok: true, target });
    expect(readCapability(capability, now + hourMs)).toEqual({ ok: false, reason: "expired" });
  });

  it("refuses any change of a character", () => {
    const { capability } = createCapability({ projectId, versionId: runId }, now);
    fc.assert(
      fc.property(fc.nat(capability.length - 1), fc.constantFrom(..."abcXYZ019-_."), (at, letter) => {
        fc.pre(capability[at] !== letter);
        const changed = capability.slice(0, at) + letter + capability.slice(at + 1);
        expect(readCapability(changed, now)).toEqual({ ok: false, reason: "invalid" });
      }),
    );
  });

  it("refuses what another purpose signed, and whatever is not one", () => {
    const message = Buffer.from(JSON.stringify({ p: projectId, r: runId, e: now })).toString("base64url");
    expect(readCapability(`${message}.${sign("other", message)}`, now).ok).toBe(false);
    for (const text of ["", ".", "a.b", "a.b.c", `${message}.`, `.${sign("preview", "")}`, "x".repeat(10_000)]) {
      expect(readCapability(text, now)).toEqual({ ok: false, reason: "invalid" });
    }
  });

  it("reads nothing that was signed in another shape", () => {
    expect(() => readCapability(signed({ p: projectId, e: now * 2 }), now)).toThrow();
    expect(() => readCapability(signed({ p: projectId, r: runId, v: runId, e: now * 2 }), now)).toThrow();
  });
});
