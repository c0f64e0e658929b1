import { failuresOf } from "@/lib/checks";
import { checkMessages } from "@/messages/checks-en";
import type { ProjectDoc } from "@/models/project";
import type { RunDoc } from "@/models/run";
import { type VersionDoc, VersionModel } from "@/models/version";
import type { PromptInput } from "./prompts";
import { versionChanges } from "./version-changes";

/** So many Versions back it is known which file was changed when. */
const SEEN_VERSIONS = 30;

/** What matters to a follow-up beside its words; read anew for each, and bounded however long the project's story is. */
export type ProjectConcern = Required<Pick<PromptInput, "changedAt" | "focus" | "byHand" | "problems">>;

/** Reads what was changed last, by whom, and what the checks of the Version that is to be changed found. */
export async function loadConcern(run: RunDoc, project: ProjectDoc): Promise<ProjectConcern> {
  const { baseVersionId } = run;
  if (!baseVersionId) return { changedAt: new Map(), focus: [], byHand: [], problems: [] };
  const [versions, failures] = await Promise.all([
    VersionModel.find({ projectId: project._id }, { number: 1, origin: 1, "files.path": 1, "files.sha256": 1 })
      .sort({ number: -1 })
      .limit(SEEN_VERSIONS)
      .lean<Pick<VersionDoc, "number" | "origin" | "files">[]>(),
    // A repair is told in its request what it repairs.
    run.repair ? null : failuresOf(baseVersionId),
  ]);
  const findings = failures?.findings ?? [];
  return {
    ...versionChanges(versions.toReversed()),
    focus: [...new Set((run.repair?.findings ?? findings).map(({ path }) => path).filter((path) => path !== ""))],
    problems: findings.map(checkMessages.finding),
  };
}
