import type { Types } from "mongoose";
import { getBlobs } from "@/lib/projects";
import { unfinishedFiles } from "@/lib/runs";
import { serverMessages } from "@/messages/server-en";
import type { ProjectDoc } from "@/models/project";
import { type RunDoc, RunModel } from "@/models/run";
import { VersionModel } from "@/models/version";
import { isChoice } from "./directions/directing";
import { loadConcern, type ProjectConcern } from "./load-concern";
import { askedBefore, questionsOf, requestsOf, rootRun } from "./root-run";

/** What a model is told beside the request. */
export type Brief = {
  /** The project's text files as they stand, by path. */
  files: Map<string, string>;
  /** Earlier requests of the project, oldest first, with what was said about each. */
  history: { prompt: string; summary?: string; asked?: string }[];
  /** What the request was first made about: differs from `files` when this run goes on with an earlier one. */
  original: { files: Map<string, string>; request: string; firstRequest: string; history: string[] };
  /** Files that the run this one goes on with left open; null when it continues none. */
  unfinished: string[] | null;
  /** What matters to a change beside its words. */
  concern: ProjectConcern;
};

/** Reads a run's brief from the database. */
export async function loadBrief(run: RunDoc, project: ProjectDoc): Promise<Brief> {
  const files = await versionTexts(run.baseVersionId ?? null);
  const root = await rootRun(run);
  const told = { prompt: 1, summary: 1, status: 1, mode: 1 } as const;
  const earlier = await RunModel.find({ ...(await requestsOf(project._id)), startedAt: { $lt: root.startedAt } }, told)
    .sort({ startedAt: 1 })
    .lean<RunDoc[]>();
  const questions = await questionsOf(earlier.filter(({ status }) => status === "waiting").map(({ _id }) => _id));
  const own = earlier.map((one) => turnOf(one, questions.get(String(one._id))?.question));
  const history = [...backgroundOf(project), ...own];
  const isGoingOn = String(root._id) !== String(run._id);
  const continued = isGoingOn ? await RunModel.findById(run.continuesRunId).lean<RunDoc>() : null;
  const leftAt = continued ? (continued.versionId ?? continued.baseVersionId ?? null) : null;
  const isUntouched = continued !== null && String(leftAt) === String(run.baseVersionId ?? null);
  const originalFiles = isUntouched ? await versionTexts(root.baseVersionId ?? null) : files;
  const asked = await askedBefore(root);
  const isPart = new Set(asked.map(({ _id }) => String(_id)));
  // What was only talked about made nothing that could be read again.
  const apart = earlier.filter(({ _id, mode }) => !isPart.has(String(_id)) && mode !== "discuss");
  return {
    files,
    history,
    original: {
      files: originalFiles,
      request: wholeRequest([...asked, root]),
      firstRequest: (asked[0] ?? root).prompt,
      history: promptsOf(project, apart),
    },
    unfinished: continued ? await unfinishedFiles(continued) : null,
    concern: await loadConcern(run, project),
  };
}

function turnOf({ prompt, summary }: RunDoc, asked: string | undefined): Brief["history"][number] {
  return { prompt, ...(summary ? { summary } : {}), ...(asked === undefined ? {} : { asked }) };
}

/** A request together with the answers to what was asked about it. */
function wholeRequest(requests: readonly RunDoc[]): string {
  // The name of a direction says nothing beside it.
  const prompts = requests.filter((request) => !isChoice(request)).map(({ prompt }) => prompt);
  return prompts.filter((prompt, index) => index === 0 || !SAYS_NOTHING.has(prompt)).join("\n");
}

const { justBuild, planApproved, planChanged } = serverMessages.runs;
/** Answers that say nothing of what is to be built. */
const SAYS_NOTHING: ReadonlySet<string> = new Set([justBuild, planApproved, planChanged]);

async function versionTexts(versionId: Types.ObjectId | null): Promise<Map<string, string>> {
  const version = versionId ? await VersionModel.findById(versionId).lean() : null;
  const files = version?.files ?? [];
  const bodies = await getBlobs(files.map((file) => file.sha256));
  return new Map(
    files.flatMap(({ path, sha256 }) => {
      const text = bodies.get(sha256);
      return text === undefined ? [] : [[path, text]];
    }),
  );
}

/** What a fork knows from before; what somebody else asked for is not told. */
export function backgroundOf(project: ProjectDoc): { prompt: string; summary: string }[] {
  return (project.background ?? []).map(({ prompt, summary }) => ({ prompt: prompt || NOT_TOLD, summary }));
}

const NOT_TOLD = "(by the owner of the project that this is a fork of)";

function promptsOf(project: ProjectDoc, own: readonly { prompt: string }[]): string[] {
  return [...(project.background ?? []), ...own].map(({ prompt }) => prompt).filter((prompt) => prompt !== "");
}
