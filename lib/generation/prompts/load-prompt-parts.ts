import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { BLUEPRINT_IDS, blueprintIdSchema } from "@/lib/schemas/blueprint";
import { MODES, modeSchema } from "@/lib/schemas/mode";
import type { PromptParts } from "./types";

let loading: Promise<PromptParts> | undefined;

/**
 * Reads the prompt's parts from their files, once a process. The path starts at the working folder because a bundled
 * module has no folder of its own; the standalone output gets the files through `outputFileTracingIncludes`.
 * Throws when a part is missing.
 */
export function loadPromptParts(): Promise<PromptParts> {
  loading ??= readParts().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function readParts(): Promise<PromptParts> {
  const [
    role,
    frames,
    designSystem,
    stackSite,
    followUp,
    nonce,
    atLineStart,
    inTail,
    edits,
    whole,
    review,
    modes,
    blueprints,
  ] = await Promise.all([
    readPart("role"),
    readPart("frames"),
    readPart("design-system"),
    readPart("stack-site"),
    readPart("follow-up"),
    readPart("nonce"),
    readPart("go-on"),
    readPart("go-on-in-line"),
    readPart("second-try"),
    readPart("second-try-whole"),
    readPart("review"),
    readAll("modes", MODES),
    readAll("blueprints", BLUEPRINT_IDS),
  ]);
  return {
    role,
    frames,
    designSystem,
    stackSite,
    followUp,
    nonce,
    continuation: { atLineStart, inTail },
    secondTry: { edits, whole },
    review,
    modes: z.record(modeSchema, z.string()).parse(modes),
    blueprints: z.record(blueprintIdSchema, z.string()).parse(blueprints),
  };
}

async function readAll(folder: string, ids: readonly string[]): Promise<Record<string, string>> {
  return Object.fromEntries(await Promise.all(ids.map(async (id) => [id, await readPart(`${folder}/${id}`)])));
}

async function readPart(name: string): Promise<string> {
  const file = join(/* turbopackIgnore: true */ process.cwd(), "lib/generation/prompts", `${name}.md`);
  return (await readFile(file, "utf8")).trim();
}
