import type { BuiltinOptions } from "@/lib/schemas/builtin-options";
import { createFrameText } from "../frame-text";
import type { Brief } from "../types";
import { writtenLanguages } from "./considered-brief";
import { revisePlan } from "./revise-plan";
import { writePlan } from "./write-plan";

/** Languages that were chosen and are not written here, as a sentence; empty for none. */
export function sayOtherLanguages(asked: BuiltinOptions, brief: Brief): string {
  const { others } = writtenLanguages(asked.options ?? {});
  if (others.length === 0) return "";
  const names = new Intl.DisplayNames([brief.lang], { type: "language" });
  const list = others.map((code) => names.of(code) ?? code).join(", ");
  return brief.lang === "fr"
    ? ` Je n’écris que le français et l’anglais ; il manquera : ${list}.`
    : ` I only write English and French, so this will be missing: ${list}.`;
}

/** The plan of a first build as frames, or the one that was sent back, changed by the words that came with it. */
export function planAnswer(asked: BuiltinOptions): string {
  const frames = createFrameText(asked.nonce);
  const { plan: fresh, brief } = writePlan(asked);
  const fr = brief.lang === "fr";
  const { planning } = asked;
  if (planning?.state !== "sent-back") {
    const said = fr
      ? `Voici le plan du site de ${brief.name} : changez ce que vous voulez, puis je le construis.`
      : `Here is the plan of the site for ${brief.name}: change what you like, then I build it.`;
    return frames.prose(`${said}${sayOtherLanguages(asked, brief)}`) + frames.plan(fresh);
  }
  const { plan, changed } = revisePlan(planning.plan, planning.words, brief);
  const { audience, tone, direction } = fresh;
  // The words may have been about the look, which is read from all that was asked for.
  const isAbout = { audience, tone, direction };
  const isOther = direction !== planning.plan.direction || audience !== planning.plan.audience;
  const next = { ...plan, ...(isOther ? isAbout : {}) };
  const understood = fr ? "Le plan est changé." : "The plan is changed.";
  const lost = fr
    ? "Je suis un générateur à règles et n’ai pas compris ce qu’il faut changer ; le plan est resté tel quel. Vous pouvez le modifier ci-dessous."
    : "I am a generator that works by rules and did not understand what to change, so the plan is as it was. You can change it below.";
  return frames.prose(changed > 0 || isOther ? understood : lost) + frames.plan(next);
}
