import type { Version } from "@/lib/schemas/version";
import { repositoryMessages } from "@/messages/repositories-en";

const says = repositoryMessages.repository;
const SUBJECT_CHARS = 72;

type Told = {
  number: number;
  origin: Version["origin"];
  restoredFrom: number | null;
  prompt: string;
};

/**
 * The message of a Version's commit: the prompt's first words as the subject, all of it below where it is longer, and the
 * Version's number as a trailer (https://git-scm.com/docs/git-interpret-trailers).
 */
export function commitMessage({ number, origin, restoredFrom, prompt }: Told, importedFrom: string | null): string {
  const text = origin === "run" ? prompt.trim() : "";
  const subject = text ? subjectOf(text) : otherSubject(number, origin, restoredFrom, importedFrom);
  const body = text && text !== subject ? `\n\n${text}` : "";
  return `${subject}${body}\n\n${says.trailer(number)}\n`;
}

function otherSubject(number: number, origin: Told["origin"], restored: number | null, from: string | null): string {
  if (origin === "restore") return says.restored(restored ?? 1);
  if (origin === "import") return number === 1 ? says.imported(from) : says.brought;
  return origin === "hand" ? says.edited(number) : says.version(number);
}

function subjectOf(text: string): string {
  const line = text.replace(/\s+/g, " ");
  const characters = [...line];
  if (characters.length <= SUBJECT_CHARS) return line;
  const cut = characters.slice(0, SUBJECT_CHARS - 1).join("");
  const space = cut.lastIndexOf(" ");
  return `${space > SUBJECT_CHARS / 2 ? cut.slice(0, space) : cut}…`;
}
