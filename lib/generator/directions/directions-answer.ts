import type { BuiltinOptions } from "@/lib/schemas/builtin-options";
import { proposeDirections } from "./propose-directions";

/** The directions of a first build as the JSON that a model is asked for. */
export function directionsAnswer(asked: BuiltinOptions): string {
  const all = proposeDirections(asked);
  const { name = "", lang = "en" } = all[0]?.theme ?? {};
  const directions = all.map(({ name: label, theme: { name: _name, lang: _lang, ...look }, hero }) => ({
    ...look,
    name: label,
    hero,
  }));
  return JSON.stringify({ name, lang, directions });
}
