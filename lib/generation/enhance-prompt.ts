import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { LanguageModelV4Prompt } from "@ai-sdk/provider";
import { enhanceBrief, missingFacts } from "@/lib/generator";
import type { Context } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { takeFromLimit } from "@/lib/platform/rate-limit";
import { getOwnedProject } from "@/lib/projects";
import type { Enhanced, EnhanceInput } from "@/lib/schemas/enhance";
import { LIMITS } from "@/lib/schemas/limits";
import { enhanceMessages } from "@/messages/enhance-en";
import { type ChosenModel, chooseModel, isOnOwnKey as runsOnOwnKey } from "./choose-model";
import { streamModelText } from "./model-text";

/** What an account may have a model of ours make fuller for nothing. */
const FREE_A_DAY = { name: "enhance-model", max: 20, windowSeconds: 86_400 };
const WITHIN_MS = 45_000;
/** Room for a model that thinks first; what it writes is cut off far earlier. */
const MAX_OUTPUT_TOKENS = 6_000;

/**
 * Makes a thin prompt fuller without inventing a fact: by rules with the built-in generator and for visitors, else by one
 * bounded call of the model that writes in Quick, or of one on their own key. It holds no credits; an account has twenty
 * calls of ours a day.
 * Throws NOT_FOUND for another user's project, RATE_LIMITED past the day's calls, and what asking the model throws.
 */
export async function enhancePrompt(
  ctx: Context,
  { prompt, blueprint, projectId, model }: EnhanceInput,
  signal: AbortSignal,
): Promise<Enhanced> {
  const { actor } = ctx;
  if (projectId !== undefined) {
    if (!actor) throw new AppError("UNAUTHENTICATED", enhanceMessages.signInFirst);
    await getOwnedProject({ ...ctx, actor }, projectId);
  }
  const isChange = projectId !== undefined;
  const missing = isChange ? [] : missingFacts(prompt, blueprint ?? null);
  // Of ours the dearer ones are not for free; a key of one's own is asked where it is chosen.
  const wanted = model !== undefined && runsOnOwnKey(model) ? model : undefined;
  const chosen = actor ? await chooseModel(actor.userId, "quick", wanted) : null;
  if (!actor || !chosen || chosen.kind === "builtin") {
    // What the built-in generator understands of a change is as short as it was typed.
    return { prompt: isChange ? prompt : enhanceBrief(prompt, blueprint ?? null), missing };
  }
  if (chosen.kind === "offered") await takeFreeCall(actor.userId);
  return { prompt: await ask(chosen, messagesOf(await instructions(), prompt, isChange), signal), missing };
}

async function takeFreeCall(userId: string): Promise<void> {
  try {
    await takeFromLimit(FREE_A_DAY, userId);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "RATE_LIMITED") throw error;
    const { retryAfterSeconds = FREE_A_DAY.windowSeconds } = error;
    throw new AppError("RATE_LIMITED", enhanceMessages.usedUp(FREE_A_DAY.max), { cause: error, retryAfterSeconds });
  }
}

/** One request, ended when it takes too long or has written more than is used. */
async function ask({ model, kind }: ChosenModel, prompt: LanguageModelV4Prompt, signal: AbortSignal): Promise<string> {
  const late = AbortSignal.timeout(WITHIN_MS);
  const isOnOwnKey = kind === "own";
  const limits = { tries: 1, lengthContinuations: 0, cutContinuations: 0 };
  const options = {
    model,
    isOnOwnKey,
    prompt,
    maxOutputTokens: MAX_OUTPUT_TOKENS,
    signal: AbortSignal.any([signal, late]),
    limits,
  };
  let text = "";
  try {
    for await (const part of streamModelText(options)) {
      if (part.type === "text") text += part.text;
      if (text.length > LIMITS.fullerPromptChars) break;
    }
  } catch (cause) {
    if (!late.aborted) throw cause;
    throw new AppError("UPSTREAM_FAILED", enhanceMessages.tooSlow, { cause });
  }
  const fuller = text.slice(0, LIMITS.fullerPromptChars).trim();
  if (fuller === "") throw new AppError("UPSTREAM_FAILED", enhanceMessages.empty);
  return fuller;
}

function messagesOf(system: string, prompt: string, isChange: boolean): LanguageModelV4Prompt {
  const kind = isChange ? "A change to an existing site" : "A new site";
  const text = `${kind}.\n\n<description>\n${prompt}\n</description>`;
  return [
    { role: "system", content: system },
    { role: "user", content: [{ type: "text", text }] },
  ];
}

/** The path starts at the working folder, as for the other parts of prompts. */
async function instructions(): Promise<string> {
  const file = join(/* turbopackIgnore: true */ process.cwd(), "lib/generation/prompts/enhance.md");
  return (await readFile(file, "utf8")).trim();
}
