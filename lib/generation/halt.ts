import type { RunEventBody } from "@/lib/schemas/run-event";
import { readWrittenPlan } from "@/lib/schemas/site-plan";
import { serverMessages } from "@/messages/server-en";
import type { FrameEvent } from "./frames";

const { frames: says, runs } = serverMessages;

/** Whether a run may end with a question or a plan. */
export type HaltOptions = {
  /** False where a question would be one too many: it is left out, and said so. */
  mayAsk: boolean;
  /** True where a plan is to be shown, with which the run ends; elsewhere one is left out, and said so. */
  mayPlan: boolean;
  append: (event: RunEventBody, body?: string) => void;
};

/** What a run ends with to wait for a person: a question or a plan. Both answer what was wrong, if anything was. */
export class Halt {
  readonly #options: HaltOptions;
  hasAsked = false;
  hasPlanned = false;
  /** True once a question or a plan was left out. */
  hasHeldBack = false;

  constructor(options: HaltOptions) {
    this.#options = options;
  }

  /** Whether the run is to be answered. */
  get isWaiting(): boolean {
    return this.hasAsked || this.hasPlanned;
  }

  ask({ question, options }: Extract<FrameEvent, { type: "ask" }>): string | null {
    if (this.hasAsked) return says.oneQuestion;
    if (!this.#options.mayAsk) return this.#holdBack(runs.questionHeldBack);
    this.hasAsked = true;
    this.#options.append({ type: "question", data: { question, options } });
    return null;
  }

  /** Takes a plan as the model wrote it; `isLate` says whether a file has changed before it. */
  plan(written: unknown, isLate: boolean): string | null {
    if (!this.#options.mayPlan) return this.#holdBack(runs.planHeldBack);
    const plan = readWrittenPlan(written);
    if (!plan) return says.unreadablePlan;
    if (isLate) return says.latePlan;
    this.hasPlanned = true;
    this.#options.append({ type: "plan", data: { plan } });
    return null;
  }

  /** Said once, whatever is held back. */
  #holdBack(message: string): null {
    if (!this.hasHeldBack) this.#options.append({ type: "notice", data: { message } });
    this.hasHeldBack = true;
    return null;
  }
}
