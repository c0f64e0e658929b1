/** An expected failure of the first steps: its message is one sentence for a person. */
export class Sentence extends Error {}

/** The sentence for a full disk; `doing` completes "while …". */
export function diskFullSentence(doing) {
  return `The disk is full: it ran out while ${doing}. Free some space and start again.`;
}

/** The sentence for anything thrown: expected failures say theirs, a full disk is named, the rest give their message. */
export function sentenceOf(error) {
  if (error instanceof Sentence || error?.name === "Failure") return error.message;
  if (error?.code === "ENOSPC") return diskFullSentence("writing a file");
  if (error?.code === "EACCES" || error?.code === "EPERM") return `This user may not write ${error.path ?? "here"}.`;
  return error instanceof Error ? error.message : String(error);
}
