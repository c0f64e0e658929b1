import type { RunEventBody } from "@/lib/schemas/run-event";
import { serverMessages } from "@/messages/server-en";

/** What a reader of one run can take in; a model that gets more wrong is not helping. */
const MOST = 200;

/** Says what of a model's answer could not be used, each with its reason; the last that is said tells that there are more. */
export class Complaints {
  readonly #append: (event: RunEventBody) => void;
  #count = 0;

  constructor(append: (event: RunEventBody) => void) {
    this.#append = append;
  }

  frame(reason: string, path?: string): void {
    if (this.#maySay()) this.#sayFrame(reason, path);
  }

  edit(path: string, reason: string): void {
    if (this.#maySay()) this.#append({ type: "edit.failed", data: { path, reason } });
  }

  #maySay(): boolean {
    this.#count += 1;
    if (this.#count === MOST) this.#sayFrame(serverMessages.frames.tooManyErrors, undefined);
    return this.#count < MOST;
  }

  #sayFrame(reason: string, path: string | undefined): void {
    this.#append({ type: "frame.error", data: path === undefined ? { reason } : { path, reason } });
  }
}
