/** An expected failure: its message is one sentence for a person, printed without a stack. */
export class Failure extends Error {
  override name = "Failure";
}

/** The text of anything thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** The `code` of a Node system error ("ENOSPC", "EADDRINUSE" …), or undefined. */
export function codeOf(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error) || !("code" in thrown)) return undefined;
  return typeof thrown.code === "string" ? thrown.code : undefined;
}

/** The sentence for a full disk, wherever it was met; `doing` completes "while …". */
export function diskFull(doing: string): Failure {
  return new Failure(`The disk is full: it ran out while ${doing}. Free some space and start again.`);
}
