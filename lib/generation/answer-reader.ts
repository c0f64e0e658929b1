import { setImmediate as nextTurn } from "node:timers/promises";
import type { LanguageModelV4 } from "@ai-sdk/provider";
import type { Meter } from "@/lib/credits";
import { AppError } from "@/lib/platform/errors";
import type { RunWriter } from "@/lib/runs";
import { modelSentences } from "@/messages/model-en";
import { reviewMessages } from "@/messages/review-en";
import { uploadMessages } from "@/messages/uploads-en";
import { CapWatch } from "./cap-watch";
import type { FrameWriter } from "./frame-writer";
import { type FrameEvent, FrameParser } from "./frames";
import type { Ending } from "./how-it-ended";
import type { Brief } from "./load-brief";
import { meterEvents } from "./meter-events";
import { type Asked, modelRequest } from "./model-request";
import { streamModelText } from "./model-text";
import { promptTokens } from "./prompt-tokens";
import type { SecondTry } from "./prompts";
import { mayReviewing, type ShownSite } from "./review/review-build";

/** Three times what a project may hold; a model that goes on after that will not end by itself. */
const MAX_RUN_CHARS = 32 * 1024 * 1024;
/**
 * Characters that edits may search and copy: each pair goes through all of its file, each edit stores it anew. Far more
 * than a large project needs, and what a hostile model can make a process and its database bear.
 */
const MAX_EDITED_CHARS = 512 * 1024 * 1024;
/** What a model writes may be applied for so long before other work of the process has its turn. */
const TURN_MS = 20;

type AnswerReaderOptions = {
  model: LanguageModelV4;
  writer: RunWriter;
  brief: Brief;
  meter: Meter;
  frames: FrameWriter;
  /** Gives an event to `frames`, in the look that the run is bound to. */
  apply: (event: FrameEvent) => void;
};

/**
 * Reads what a model answers in one run: each answer is asked for, metered and applied as it comes, until it ends or the
 * run's limits end it.
 */
export class AnswerReader {
  readonly #options: AnswerReaderOptions;
  readonly #cap = new CapWatch();
  readonly #inTurn = inTurns();
  readonly #showMeter: () => void;
  #parser: FrameParser;
  #chars = 0;
  #editedChars = 0;
  #isReviewing = false;
  /** Whether the model has refused to be shown images: then no request of this run has some. */
  #isBlind = false;

  constructor(options: AnswerReaderOptions) {
    const { writer, meter } = options;
    this.#options = options;
    this.#showMeter = writer.run.repair ? () => undefined : meterEvents(meter, writer.append);
    this.#parser = this.#newParser();
  }

  /** Whether what the run may cost is used up. */
  get isUsedUp(): boolean {
    return this.#options.meter.isFull || this.#cap.endsAtNextRequest;
  }

  /** Whether a file or an edit is open. */
  get isOpen(): boolean {
    return this.#parser.isOpen;
  }

  /** Whether an answer was left because what the run may cost was used up, although the model said nothing more. */
  get isCapped(): boolean {
    return this.#cap.signal.aborted;
  }

  /** Nothing more is read. */
  close(): void {
    this.#cap.close();
  }

  /** Whether what is held at such an end was not begun: behind a cap with nothing in hand. */
  isDropped({ reason }: Ending): boolean {
    return reason === "cap" && !this.#cap.isCutShort;
  }

  /** Reads one answer to its end; what is left of its last line is applied by `endAnswer`. Throws what the model throws. */
  async read(asked: Asked = {}): Promise<Ending> {
    const { model, writer, brief, meter } = this.#options;
    let ending: Ending = { complete: false, reason: "cut" };
    const signal = AbortSignal.any([writer.signal, this.#cap.signal]);
    const request = await modelRequest(model, writer, brief, { signal, isBlind: this.#isBlind, ...asked });
    for await (const part of streamModelText(request)) {
      if (part.type === "text") {
        const reason = await this.take(part.text);
        if (reason) return { complete: false, reason };
      } else if (part.type === "request") meter.started(promptTokens(part.prompt));
      else if (part.type === "usage") meter.reported(part);
      else if (part.type === "end") ending = part;
      else {
        // The model will be asked again, which costs: not for something new when the money is used up.
        if (meter.isFull) this.#cap.reached(this.isOpen);
        if (this.#cap.endsAtNextRequest) return { complete: false, reason: "cap" };
        writer.append({ type: "notice", data: { message: part.detail } });
      }
      this.#showMeter();
      await writer.drained();
    }
    return ending;
  }

  /** A model that can't read images refuses a request with some: then it is told where they are, and that is said. */
  async readOrBlind(): Promise<Ending> {
    const { run, append } = this.#options.writer;
    try {
      return await this.read();
    } catch (error) {
      const isRefused = error instanceof AppError && error.message === modelSentences.badRequest;
      if (!isRefused || run.uploads.length === 0) throw error;
      append({ type: "notice", data: { message: uploadMessages.notSeen } });
      this.#isBlind = true;
      return this.read();
    }
  }

  /** Reads what the model answers to edits that failed. */
  async readSecondTry(secondTry: SecondTry): Promise<Ending> {
    this.#parser = this.#newParser();
    const ending = await this.read({ secondTry });
    if (ending.reason !== "cap") await this.endAnswer(ending.complete ? "stop" : "cut");
    return ending;
  }

  /** Reads what the model answers to pictures of what it wrote. Whatever ends it, what is not whole by then is left out. */
  async readReview(review: ShownSite): Promise<Ending> {
    this.#parser = this.#newParser();
    this.#isReviewing = true;
    let ending: Ending = { complete: false, reason: "cut" };
    try {
      ending = await this.read({ review });
      return ending;
    } catch (error) {
      if (this.#options.writer.signal.aborted || !this.isCapped) throw error;
      ending = { complete: false, reason: "cap" };
      return ending;
    } finally {
      if (!this.isDropped(ending)) await this.endAnswer(ending.complete ? "stop" : "cut");
      this.#parser = this.#newParser();
    }
  }

  /** Applies a piece of text; answers why the run ends here, if it does. */
  async take(text: string): Promise<Ending["reason"]> {
    const { brief, meter, frames } = this.#options;
    const cap = this.#cap;
    this.#chars += text.length;
    meter.wrote(text);
    for (const event of this.#parser.push(text)) {
      if (cap.endsBefore(event)) return "cap";
      if (event.type === "edit") this.#editedChars += event.pairs.length * (brief.files.get(event.path)?.length ?? 0);
      if (this.#editedChars > MAX_EDITED_CHARS) return "too-long";
      this.#apply(event);
      cap.applied(event, frames.hasChanged);
      if (frames.halt.hasPlanned) cap.endsSoon();
      await this.#inTurn();
    }
    if (cap.endsAfter(text)) return "cap";
    if (meter.isFull) cap.reached(this.isOpen);
    return this.#chars > MAX_RUN_CHARS ? "too-long" : undefined;
  }

  /** Applies what is still held at the end of an answer. */
  async endAnswer(kind: "stop" | "cut"): Promise<void> {
    for (const event of this.#parser.end(kind)) {
      this.#apply(event);
      await this.#inTurn();
    }
  }

  #apply(event: FrameEvent): void {
    const { apply, writer } = this.#options;
    if (!this.#isReviewing || mayReviewing(event)) return apply(event);
    if (event.type === "delete" || event.type === "rename")
      writer.append({ type: "notice", data: { message: reviewMessages.pageKept } });
  }

  #newParser(): FrameParser {
    const { writer, frames } = this.#options;
    return new FrameParser({ nonce: writer.project.nonce, tree: frames.sizes });
  }
}

/** Lets others have their turn when work between two calls has gone on for 20 ms. */
function inTurns(): () => Promise<void> {
  let turnAt = performance.now();
  return async () => {
    if (performance.now() - turnAt < TURN_MS) return;
    await nextTurn();
    turnAt = performance.now();
  };
}
