import type { LanguageModelV4Prompt, LanguageModelV4 } from "@ai-sdk/provider";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Meter } from "@/lib/credits";
import { proposeDirections } from "@/lib/generator";
import type { RunEnd, RunWriter } from "@/lib/runs";
import type { BuiltinOptions } from "@/lib/schemas/builtin-options";
import { readWrittenDirections, type StyleDirection } from "@/lib/schemas/style-direction";
import { directionMessages } from "@/messages/directions-en";
import { isOnOwnKey } from "../choose-model";
import { abortedEnd } from "../how-it-ended";
import { brandOf } from "../in-brand";
import { meterEvents } from "../meter-events";
import { streamModelText } from "../model-text";
import { promptTokens } from "../prompt-tokens";
import { describeOptions } from "../prompts";
import { inBrandColours } from "./in-brand-colours";

const WITHIN_MS = 90_000;
/** Room for a model that thinks first; three directions are about 700 tokens. */
const MAX_OUTPUT_TOKENS = 8_000;
/** Far more than three directions are. */
const MAX_CHARS = 24_000;

type Show = { model: LanguageModelV4; writer: RunWriter; meter: Meter; builtin: BuiltinOptions };

/**
 * Shows three style directions by one bounded call of the model and ends the run as waiting for a choice. What the model
 * writes that is no three directions is replaced by ours, and that is said. Throws what asking the model throws.
 */
export async function showDirections(show: Show): Promise<RunEnd> {
  const { writer, builtin } = show;
  const text = await ask(show);
  if (writer.signal.aborted) return abortedEnd(writer.signal, []);
  const written = readWrittenDirections(text);
  if (!written) writer.append({ type: "notice", data: { message: directionMessages.ours } });
  const all = written ?? proposeDirections(builtin);
  const brand = brandOf(writer.project);
  const items: StyleDirection[] = brand ? inBrandColours(all, brand) : all;
  writer.append({ type: "directions", data: { items } });
  const options = items.map(({ name }) => name);
  writer.append({ type: "question", data: { question: directionMessages.question, options } });
  return { status: "waiting" };
}

/** What the model wrote within the time and room it has; less where it took longer or was stopped. */
async function ask({ model, writer, meter, builtin }: Show): Promise<string> {
  const { run, signal } = writer;
  const late = AbortSignal.timeout(WITHIN_MS);
  const showMeter = meterEvents(meter, writer.append);
  const options = {
    model,
    isOnOwnKey: isOnOwnKey(run.model),
    prompt: messagesOf(await instructions(), builtin, brandOf(writer.project) !== null),
    providerOptions: { vectort: { ...builtin, isForDirections: true } satisfies BuiltinOptions },
    maxOutputTokens: MAX_OUTPUT_TOKENS,
    signal: AbortSignal.any([signal, late]),
    limits: { tries: 2, lengthContinuations: 0, cutContinuations: 0 },
  };
  let text = "";
  try {
    for await (const part of streamModelText(options)) {
      if (part.type === "text") {
        text += part.text;
        meter.wrote(part.text);
      } else if (part.type === "request") meter.started(promptTokens(part.prompt));
      else if (part.type === "usage") meter.reported(part);
      showMeter();
      if (text.length > MAX_CHARS) break;
    }
  } catch (cause) {
    if (!signal.aborted && !late.aborted) throw cause;
  }
  return text;
}

function messagesOf(
  system: string,
  { request, options, planning }: BuiltinOptions,
  hasBrand: boolean,
): LanguageModelV4Prompt {
  const plan = planning && "plan" in planning ? `# The agreed plan\n\n${JSON.stringify(planning.plan)}` : "";
  const brand = hasBrand
    ? "# The client's brand\n\nIts colours are put in for you; vary type, template, corners and ground."
    : "";
  const about = [`# The description\n\n${request}`, ...describeOptions(options), plan, brand].filter(
    (part) => part !== "",
  );
  return [
    { role: "system", content: system },
    { role: "user", content: [{ type: "text", text: `<description>\n${about.join("\n\n")}\n</description>` }] },
  ];
}

/** The path starts at the working folder, as for the other parts of prompts. */
async function instructions(): Promise<string> {
  const file = join(/* turbopackIgnore: true */ process.cwd(), "lib/generation/prompts/directions.md");
  return (await readFile(file, "utf8")).trim();
}
