import { z } from "zod";
import { isSignedBy, sign } from "@/lib/platform/crypto";

const PURPOSE = "preview";
const CAPABILITY_SECONDS = 3_600;
/** A signed capability is far shorter; longer ones are not worth decoding. */
const MAX_CHARS = 512;

const objectId = z.string().regex(/^[0-9a-f]{24}$/);

/** p: project, r: run, v: version, s: mark of the link it was shared by, e: when it ends, in seconds of Unix time. */
const payloadSchema = z.union([
  z.strictObject({ p: objectId, v: objectId, s: z.string(), e: z.number().int() }),
  z.strictObject({ p: objectId, r: objectId, e: z.number().int() }),
  z.strictObject({ p: objectId, v: objectId, e: z.number().int() }),
]);

/**
 * What a preview may show: one run, or one version, of one project. With `sharedAs`, the version only while the project is
 * shared by that link and the version is its current one.
 */
export type PreviewTarget = { projectId: string } & ({ runId: string } | { versionId: string; sharedAs?: string });

export type CapabilityCheck = { ok: true; target: PreviewTarget } | { ok: false; reason: "invalid" | "expired" };

/** A signed word for a URL that lets its holder read `target` for an hour. `now` in milliseconds of Unix time. */
export function createCapability(target: PreviewTarget, now: number): { capability: string; expiresAt: Date } {
  const e = Math.floor(now / 1_000) + CAPABILITY_SECONDS;
  const p = target.projectId;
  const payload =
    "runId" in target
      ? { p, r: target.runId, e }
      : { p, v: target.versionId, ...(target.sharedAs === undefined ? {} : { s: target.sharedAs }), e };
  const message = Buffer.from(JSON.stringify(payload)).toString("base64url");
  return { capability: `${message}.${sign(PURPOSE, message)}`, expiresAt: new Date(e * 1_000) };
}

/** What a capability stands for; the signature is compared in constant time before anything is decoded. */
export function readCapability(capability: string, now: number): CapabilityCheck {
  const [message, signature, ...rest] = capability.split(".");
  if (!message || !signature || rest.length > 0 || capability.length > MAX_CHARS)
    return { ok: false, reason: "invalid" };
  if (!isSignedBy(PURPOSE, message, signature)) return { ok: false, reason: "invalid" };
  const payload = payloadSchema.parse(JSON.parse(Buffer.from(message, "base64url").toString("utf8")));
  if (payload.e * 1_000 <= now) return { ok: false, reason: "expired" };
  const projectId = payload.p;
  if ("r" in payload) return { ok: true, target: { projectId, runId: payload.r } };
  const versionId = payload.v;
  return {
    ok: true,
    target: "s" in payload ? { projectId, versionId, sharedAs: payload.s } : { projectId, versionId },
  };
}
