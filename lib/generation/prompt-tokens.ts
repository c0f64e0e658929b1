import type { LanguageModelV4Prompt } from "@ai-sdk/provider";
import { countTokens } from "@/lib/credits";
import type { BlueprintId } from "@/lib/schemas/blueprint";
import type { Mode } from "@/lib/schemas/mode";
import { THEME_PATH } from "@/lib/schemas/theme";
import type { ProjectDoc } from "@/models/project";
import { RunModel } from "@/models/run";
import { VersionModel } from "@/models/version";
import { fileTokenBudget } from "./file-token-budget";
import { brandOf } from "./in-brand";
import { backgroundOf } from "./load-brief";
import { assemblePrompt, CHARS_PER_TOKEN, HISTORY_TURNS, loadPromptParts } from "./prompts";
import { requestsOf } from "./root-run";

/** The line of the tree and the two markers around a file that is shown. */
const BYTES_PER_FILE = 60;

/**
 * What a model is shown of an image, 1,024 px at most on each side, takes at most: 85 tokens and 170 for each of four tiles.
 * Source: OpenAI's guide "Images and vision", calculating costs, high detail.
 */
const IMAGE_TOKENS = 765;

/** About how many tokens a prompt is, its images included. */
export function promptTokens(prompt: LanguageModelV4Prompt): number {
  let tokens = 0;
  for (const { content } of prompt) {
    if (typeof content === "string") tokens += countTokens(content);
    else for (const part of content) tokens += part.type === "file" ? IMAGE_TOKENS : countTokens(textOf(part));
  }
  return tokens;
}

function textOf(part: object): string {
  return "text" in part && typeof part.text === "string" ? part.text : "";
}

type Request = {
  mode: Mode;
  blueprint: BlueprintId;
  model: string;
  request: string;
  project: ProjectDoc | null;
  /** How many come with it; none unless told. */
  images?: number;
};

/** About how many tokens the prompt of a request will be, without reading the project's files. */
export async function expectPromptTokens(input: Request): Promise<number> {
  const { mode, blueprint, model, request, project, images = 0 } = input;
  const parts = await loadPromptParts();
  const headVersionId = project?.headVersionId ?? null;
  const [fileBytes, history] = await Promise.all([
    shownBytes(headVersionId, fileTokenBudget(model, request)),
    project ? readHistory(project) : [],
  ]);
  const brand = project ? brandOf(project) : null;
  const instructions = project?.instructions ?? "";
  const words = assemblePrompt(parts, {
    nonce: "k3f9",
    mode,
    blueprint,
    instructions,
    brand,
    request,
    history,
    files: [],
  });
  const followUp = headVersionId ? countTokens(parts.followUp) : 0;
  return promptTokens(words) + followUp + Math.ceil(fileBytes / 4) + images * IMAGE_TOKENS;
}

async function shownBytes(versionId: ProjectDoc["headVersionId"], tokenBudget: number): Promise<number> {
  const version = versionId
    ? await VersionModel.findById(versionId, { "files.path": 1, "files.bytes": 1 }).lean()
    : null;
  const files = (version?.files ?? []).filter((file) => file.path !== THEME_PATH);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return Math.min(bytes, tokenBudget * CHARS_PER_TOKEN) + files.length * BYTES_PER_FILE;
}

async function readHistory(project: ProjectDoc): Promise<{ prompt: string; summary: string }[]> {
  const runs = await RunModel.find(await requestsOf(project._id), { prompt: 1, summary: 1 })
    .sort({ startedAt: -1 })
    .limit(HISTORY_TURNS)
    .lean();
  const own = runs.map(({ prompt, summary }) => ({ prompt, summary })).toReversed();
  return [...backgroundOf(project), ...own].slice(-HISTORY_TURNS);
}
