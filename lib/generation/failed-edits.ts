import type { EditPair } from "./frames";

/** An edit that could not be made: of what, why, and what it was to replace (empty where it could not even be read). */
export type FailedEdit = { path: string; reason: string; pairs: readonly EditPair[] };

/** More than a model that means well gets wrong at once; those past it are said, and not tried again. */
const MOST_TRIED_AGAIN = 20;

/** Keeps what a model is to be given back: the edits that failed and that nothing it wrote since has made good. */
export class FailedEdits {
  #failed: FailedEdit[] = [];
  /** What it was given back and has not answered yet, by path. */
  readonly #awaited = new Map<string, FailedEdit>();

  add(edit: FailedEdit): void {
    this.#awaited.delete(edit.path);
    if (this.#failed.length < MOST_TRIED_AGAIN) this.#failed.push(edit);
  }

  /** An edit of the file was made. */
  made(path: string): void {
    this.#awaited.delete(path);
  }

  /** The file was written anew or deleted, so that edits of what it was are past. */
  replaced(path: string): void {
    this.made(path);
    this.#failed = this.#failed.filter((edit) => edit.path !== path);
  }

  moved(from: string, to: string): void {
    this.made(from);
    this.#failed = this.#failed.map((edit) => (edit.path === from ? { ...edit, path: to } : edit));
  }

  /** What was given back and has not been answered at all. */
  takeUnanswered(): FailedEdit[] {
    const unanswered = [...this.#awaited.values()];
    this.#awaited.clear();
    return unanswered;
  }

  /** What is to be given back now. */
  take(): FailedEdit[] {
    const failed = this.#failed;
    this.#failed = [];
    for (const edit of failed) this.#awaited.set(edit.path, edit);
    return failed;
  }
}
