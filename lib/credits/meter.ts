import type { RunPrice } from "@/lib/schemas/pricing";
import { modelCost, type PaidBefore, runCost, type Usage } from "./run-cost";

/** Bytes of UTF-8 that count as one token until the provider says how many there were. */
const BYTES_PER_TOKEN = 4;

type Reported = {
  inputTokens: number | undefined;
  cachedInputTokens: number | undefined;
  outputTokens: number | undefined;
};

/** The run that is metered; `price` is null where no model with a price writes. */
type MeteredRun = { price: RunPrice | null; holdCenticredits: number; before: PaidBefore };

/** About how many tokens a text is. */
export function countTokens(text: string): number {
  return Math.ceil(Buffer.byteLength(text) / BYTES_PER_TOKEN);
}

/**
 * Counts what a run costs while it goes. A request to the model counts by the length of its prompt and of what was
 * written until the provider's own figures for it come; a request that ends without any keeps the count.
 */
export class Meter {
  readonly #run: MeteredRun;
  readonly #ended = { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0 };
  #request: { inputTokens: number; outputBytes: number } | null = null;
  #hasCounted = false;

  constructor(run: MeteredRun) {
    this.#run = run;
  }

  /** A request with a prompt of that many tokens has begun to answer. */
  started(promptTokens: number): void {
    this.#keepCount();
    this.#request = { inputTokens: promptTokens, outputBytes: 0 };
  }

  /** The model has written this. */
  wrote(text: string): void {
    this.#request ??= { inputTokens: 0, outputBytes: 0 };
    this.#request.outputBytes += Buffer.byteLength(text);
  }

  /** The provider's figures for the request that is going; a figure it leaves out stays counted. */
  reported({ inputTokens, cachedInputTokens, outputTokens }: Reported): void {
    const counted = this.#counted();
    if (inputTokens === undefined || outputTokens === undefined) this.#hasCounted = true;
    this.#request = null;
    this.#add({
      inputTokens: inputTokens ?? counted.inputTokens,
      cachedInputTokens: cachedInputTokens ?? 0,
      outputTokens: outputTokens ?? counted.outputTokens,
    });
  }

  get usage(): Usage {
    const { inputTokens, outputTokens } = this.#counted();
    return {
      inputTokens: this.#ended.inputTokens + inputTokens,
      cachedInputTokens: this.#ended.cachedInputTokens,
      outputTokens: this.#ended.outputTokens + outputTokens,
      isEstimated: this.#hasCounted || this.#request !== null,
    };
  }

  /** The model's price so far, with the margin. */
  get modelCenticredits(): number {
    return this.#run.price ? modelCost(this.usage, this.#run.price) : 0;
  }

  /** What the run costs so far, and what it pays when it is stopped now: never more than its hold. */
  get centicredits(): number {
    const { holdCenticredits, before } = this.#run;
    return runCost({ status: "stopped", modelCenticredits: this.modelCenticredits, holdCenticredits, before });
  }

  /** True once what is held is used up. */
  get isFull(): boolean {
    return this.#run.price !== null && this.centicredits >= this.#run.holdCenticredits;
  }

  #counted(): { inputTokens: number; outputTokens: number } {
    if (!this.#request) return { inputTokens: 0, outputTokens: 0 };
    return {
      inputTokens: this.#request.inputTokens,
      outputTokens: Math.ceil(this.#request.outputBytes / BYTES_PER_TOKEN),
    };
  }

  #keepCount(): void {
    if (!this.#request) return;
    this.#hasCounted = true;
    this.#add({ ...this.#counted(), cachedInputTokens: 0 });
    this.#request = null;
  }

  /** An endpoint's figures are taken as they are, but for what no figure can be. */
  #add(tokens: { inputTokens: number; cachedInputTokens: number; outputTokens: number }): void {
    const inputTokens = whole(tokens.inputTokens);
    this.#ended.inputTokens += inputTokens;
    this.#ended.cachedInputTokens += Math.min(whole(tokens.cachedInputTokens), inputTokens);
    this.#ended.outputTokens += whole(tokens.outputTokens);
  }
}

const MOST_TOKENS = 1_000_000_000;

function whole(tokens: number): number {
  return Number.isFinite(tokens) ? Math.min(MOST_TOKENS, Math.max(0, Math.ceil(tokens))) : 0;
}
