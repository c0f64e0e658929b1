import { checkVersion } from "@/lib/checks/check-version";
import { claimCheck } from "@/lib/checks/claim-check";
import { addPendingChecks } from "@/lib/checks/find-unchecked";
import { getOwnedVersion } from "@/lib/projects";
import type { Mode } from "@/lib/schemas/mode";
import { addRunVersion } from "./add-version";
import type { makeProject } from "./make-project";
import { asUser } from "./make-user";

export type MadeProject = Awaited<ReturnType<typeof makeProject>>;

/** A page without a fault. */
export const SOUND =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Bread</title><meta name="description" content="Daily."></head><body><h1>Bread</h1></body></html>';
/** A page with one fault that the built-in generator repairs. */
export const DEAD_LINK = SOUND.replace("</body>", '<a href="gone.html">Gone</a></body>');
/** What the built-in generator has no rule for. */
export const DEAD_IMPORT = SOUND.replace("</body>", '<script type="module">import "./gone.js";</script></body>');

/** A new current Version of a project, checked. */
export async function checked(project: MadeProject, html: string, mode: Mode = "quick"): Promise<string> {
  const { versionId } = await addRunVersion(String(project.projectId), "A bakery", { "index.html": html }, mode);
  await check(project, versionId);
  return versionId;
}

/** Checks a Version, as the process that finds it does. */
export async function check({ ownerId }: MadeProject, versionId: string): Promise<void> {
  await addPendingChecks([await getOwnedVersion(asUser(ownerId), versionId)]);
  const claimed = await claimCheck();
  if (claimed) await checkVersion(claimed);
}
