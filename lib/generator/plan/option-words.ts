import type { BuildOptions } from "@/lib/schemas/build-options";
import { featureSections } from "./considered-brief";

/** What was chosen beside a change, as the requests that say the same; empty for nothing. */
export function optionWords(options: BuildOptions | undefined): string {
  if (!options) return "";
  const { palette, type, pages = [], sections = [] } = options;
  const words = [
    ...(palette ? [`Use the accent ${palette.accent}`] : []),
    ...(palette?.background ? [`Background ${palette.background}`] : []),
    ...(type ? [`Use a ${type} font`] : []),
    ...pages.map((name) => `Add a ${name} page`),
    ...[...sections, ...featureSections(options)].map((name) => `Add a ${name} section`),
  ];
  return words.map((one) => `\n${one}.`).join("");
}
