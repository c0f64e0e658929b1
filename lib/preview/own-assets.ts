import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { sha256 } from "@/lib/platform/crypto";
import { env } from "@/lib/platform/env";
import { previewMessages } from "@/messages/preview-en";
import { runtimeSource } from "./runtime";

/** A script of ours; the name holds the hash of its text, so it can be cached for good. */
export type OwnAsset = { name: string; text: string };

let runtime: OwnAsset | null = null;
let tailwind: Promise<OwnAsset> | null = null;
let morph: Promise<OwnAsset> | null = null;

/** The runtime: first in every page's head. */
export function runtimeAsset(): OwnAsset {
  const { APP_URL, PREVIEW_URL } = env();
  const settings = {
    appOrigin: new URL(APP_URL).origin,
    ownUrl: `${PREVIEW_URL}/preview/-/`,
    messages: previewMessages.frame,
  };
  return (runtime ??= named("runtime", runtimeSource(settings)));
}

/** Tailwind's browser build, which styles a page while it is written. */
export function tailwindAsset(): Promise<OwnAsset> {
  return (tailwind ??= read("tailwind", "@tailwindcss/browser/dist/index.global.js"));
}

/** Idiomorph, which a page needs from its first patch on. */
function morphAsset(): Promise<OwnAsset> {
  return (morph ??= read("morph", "idiomorph/dist/idiomorph.min.js"));
}

/** The asset a name asks for, with or without its hash; null for any other name. */
export async function ownAsset(name: string): Promise<OwnAsset | null> {
  switch (/^([a-z]+)(?:\.[0-9a-f]{12})?\.js$/.exec(name)?.[1]) {
    case "runtime":
      return runtimeAsset();
    case "tailwind":
      return tailwindAsset();
    case "morph":
      return morphAsset();
    default:
      return null;
  }
}

/** Read from the working directory's node_modules; a standalone build traces these files along. */
async function read(name: string, file: string): Promise<OwnAsset> {
  return named(name, await readFile(join(process.cwd(), "node_modules", file), "utf8"));
}

function named(name: string, text: string): OwnAsset {
  return { name: `${name}.${sha256(text).slice(0, 12)}.js`, text };
}
