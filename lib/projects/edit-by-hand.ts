import type { UserContext } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import type { EditVersionInput, Version, VersionFile } from "@/lib/schemas/version";
import { findForbiddenCss } from "@/lib/stacks";
import { apiMessages } from "@/messages/api-en";
import { serverMessages } from "@/messages/server-en";
import { ProjectModel } from "@/models/project";
import type { VersionDoc } from "@/models/version";
import { addVersion } from "./add-version";
import { applyChanges } from "./apply-changes";
import { chooseFiles } from "./choose-files";
import { drawProjectNames } from "./draw-project-names";
import { getOwnedProject } from "./get-owned-project";
import { getOwnedVersion } from "./get-owned-version";
import { hashesOf } from "./read-tree";
import { derivesSiteCss, SITE_CSS_PATH, siteCssOf, THEME_CSS_PATH } from "./site-css";
import { storeFiles } from "./store-files";
import { toVersion } from "./to-version";

const says = apiMessages.projects;
const MAX_CHANGED_PATHS = 20;

/**
 * Changes files of a project of the user's by hand, as one new Version; all changes or none. Where the current Version
 * has just these files already (the same save sent twice, or nothing changed), it is the answer. Throws NOT_FOUND,
 * BAD_INPUT that names the file, and CONFLICT while a run is active or when `base` is not the current Version.
 */
export async function editByHand(
  ctx: UserContext,
  projectId: string,
  { base, changes }: EditVersionInput,
): Promise<Version> {
  const project = await getOwnedProject(ctx, projectId);
  const from = await getOwnedVersion(ctx, base);
  if (!from.projectId.equals(project._id)) throw new AppError("NOT_FOUND", says.versionNotFound);
  const { kept, written } = applyChanges(from.files, changes);
  refuseWhatCannotBe(from, kept, written);
  const stored = await storeFiles(written);
  const files = [...kept.values(), ...stored].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const head = await getOwnedVersion(ctx, String(project.headVersionId));
  if (isSame(head.files, files)) return toVersion({ ...head, fileCount: files.length });
  if (written.has(THEME_CSS_PATH)) await siteCssOf(hashesOf({ files }));
  const mark = markThatFits(project.nonce, written);
  const changed = changedPaths(from.files, files);
  const made = { projectId: project._id, origin: "hand" as const, changed, files, onto: from._id };
  const version = await addVersion(ctx, made, async (session) => {
    if (mark !== project.nonce) await ProjectModel.updateOne({ _id: project._id }, { nonce: mark }, { session });
  });
  log.info("version.edited", { userId: ctx.actor.userId, projectId, number: version.number });
  return toVersion(version);
}

type Files = ReadonlyMap<string, Uint8Array>;

/** What a project can't hold, or our compiler must not read. A problem that was there before is nobody's now. */
function refuseWhatCannotBe(from: VersionDoc, kept: ReadonlyMap<string, VersionFile>, written: Files): void {
  const all = [
    ...kept.values(),
    ...[...written].map(([path, bytes]) => ({ path, bytes: bytes.byteLength, sha256: "" })),
  ];
  const known = new Set(chooseFiles(from.files).leftOut.map(({ path }) => path));
  const problem = chooseFiles(all).leftOut.find(({ path }) => !known.has(path));
  if (problem) throw refusal(problem.path, problem.reason);
  const own = new Map(from.files.map((file) => [file.path, file]));
  if (derivesSiteCss(own) && all.some(({ path }) => path === SITE_CSS_PATH)) {
    throw new AppError("BAD_INPUT", says.derivedCss);
  }
  for (const [path, bytes] of written) {
    const forbidden = path.endsWith(".css") ? findForbiddenCss(Buffer.from(bytes).toString("utf8")) : null;
    if (forbidden) throw refusal(path, serverMessages.frames.unsafeCss(forbidden).replace(/\.$/, ""));
  }
}

function refusal(path: string, reason: string): AppError {
  return new AppError("BAD_INPUT", says.fileProblem(path, reason));
}

function isSame(a: readonly VersionFile[], b: readonly VersionFile[]): boolean {
  const hashes = hashesOf({ files: a });
  return a.length === b.length && b.every(({ path, sha256 }) => hashes.get(path) === sha256);
}

/** Paths of what is new, written anew or gone; no more than a line of the chat names. */
function changedPaths(before: readonly VersionFile[], after: readonly VersionFile[]): string[] {
  const [old, now] = [hashesOf({ files: before }), hashesOf({ files: after })];
  const paths = new Set([...old.keys(), ...now.keys()]);
  return [...paths].filter((path) => old.get(path) !== now.get(path)).slice(0, MAX_CHANGED_PATHS);
}

/** The word that marks directives must not stand in a file: what a person wrote could then pass for one. */
function markThatFits(nonce: string, written: Files): string {
  const texts = [...written.values()].map((bytes) => Buffer.from(bytes).toString("latin1"));
  return texts.some((text) => text.includes(nonce)) ? drawProjectNames(texts).nonce : nonce;
}
