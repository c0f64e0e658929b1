import type { UserContext } from "@/lib/platform/context";
import { connectDb } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import type { Imported } from "@/lib/schemas/imported";
import { zipMessages as says } from "@/messages/zip-en";
import { createImportedProject } from "./create-imported-project";
import { sayLeftOut } from "./say-left-out";
import { unpackZip } from "./unpack-zip";
import { withoutDerived } from "./without-derived";

/**
 * Makes a project of a website in a ZIP; `fileName` names it. What a project can't hold is left out and named. Throws
 * BAD_INPUT and TOO_LARGE with a sentence that names the file at fault; nothing is stored then.
 */
export async function importZip(ctx: UserContext, fileName: string, archive: Uint8Array): Promise<Imported> {
  const { files, leftOut } = await unpackZip(archive);
  await connectDb();
  const plainName = fileName.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "").slice(-200);
  const what = { name: titleOf(plainName), prompt: says.importedFrom(plainName || says.untitled) };
  const project = await createImportedProject(ctx, { ...what, files: await withoutDerived(files) });
  log.info("zip.imported", { userId: ctx.actor.userId, projectId: project.id, leftOut: leftOut.length });
  return { project, leftOut: sayLeftOut(leftOut) };
}

/** A file's name as a project's: without its ending, with spaces and a capital. */
function titleOf(fileName: string): string {
  const words = fileName
    .replace(/\.zip$/i, "")
    .replace(/[-_\s]+/g, " ")
    .trim();
  return words === "" ? says.untitled : words.charAt(0).toUpperCase() + words.slice(1);
}
