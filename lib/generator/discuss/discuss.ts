import type { BuiltinOptions } from "@/lib/schemas/builtin-options";
import { detectLang, fold } from "../brief/language";
import { createFrameText } from "../frame-text";
import { readFacts } from "./facts";
import { sayAbilities, sayPages, sayTopics } from "./topics";

const MAX_READ = 4_000;

/**
 * Answers a question about a project from its files, in the question's language: words alone, and what could be asked
 * for next.
 */
export function discuss(options: BuiltinOptions): string {
  const frames = createFrameText(options.nonce);
  const question = options.request.slice(0, MAX_READ);
  if (options.files.length === 0) {
    const isFrench = detectLang(question) === "fr";
    return frames.prose(
      isFrench ? "Rien n’est encore construit : il n’y a aucun fichier." : "Nothing is built yet: there are no files.",
    );
  }
  const facts = readFacts(options);
  const lang = detectLang(question, facts.siteLang);
  const said = sayTopics(fold(question), facts, lang);
  const next = frames.done("", facts.next);
  if (said.length > 0) return frames.prose(said.join("\n\n")) + next;
  const lost =
    lang === "fr"
      ? "Je suis un générateur à règles et ne réponds qu’à partir des fichiers ; je n’ai pas reconnu ce sur quoi porte la question. Voici ce qu’il y a."
      : "I am a generator that works by rules and answers from the files alone; I did not recognise what this asks about. Here is what there is.";
  return frames.prose([lost, sayPages(facts, lang), sayAbilities(facts, lang)].join("\n\n")) + next;
}
