import mongoose from "mongoose";
import { describeError, log } from "@/lib/platform/log";
import { processGlobal } from "@/lib/platform/process-global";
import type { RunEvent } from "@/lib/schemas/run-event";
import { RunEventModel } from "@/models/run-event";
import { LiveReaders } from "./live-readers";
import { toRunEvent } from "./stored-events";

type ChangeStream = mongoose.mongo.ChangeStream;
type Subscription = { read: (signal: AbortSignal) => AsyncGenerator<RunEvent>; close: () => void };

/**
 * The inserts into the run events by all processes, through one change stream a process that is open while anybody
 * follows a run written elsewhere. A subscription begins before its caller reads the database, so nothing falls between;
 * an event may come twice. When the stream breaks, subscriptions end and their callers begin again.
 */
class RemoteEvents {
  readonly #subscribers = new Map<string, Set<LiveReaders>>();
  #opening: Promise<ChangeStream> | null = null;

  async subscribe(runId: string): Promise<Subscription> {
    const readers = new LiveReaders([]);
    const ofRun = this.#subscribers.get(runId) ?? new Set();
    this.#subscribers.set(runId, ofRun.add(readers));
    this.#opening ??= this.#open();
    await this.#opening;
    return {
      read: (signal) => readers.read(0, signal),
      close: () => {
        ofRun.delete(readers);
        if (ofRun.size === 0) this.#subscribers.delete(runId);
        if (this.#subscribers.size === 0) void this.#closeStream();
      },
    };
  }

  /** Opens the stream at the database's present time, so that every later insert is in it. */
  async #open(): Promise<ChangeStream> {
    const hello = await mongoose.connection.db?.command({ hello: 1 });
    const stream = RunEventModel.collection.watch([{ $match: { operationType: "insert" } }], {
      startAtOperationTime: hello?.["operationTime"],
    });
    stream.on("change", (change) => {
      if (change.operationType !== "insert") return;
      const readers = this.#subscribers.get(String(change.fullDocument["runId"]));
      if (!readers) return;
      const event = toRunEvent(change.fullDocument);
      for (const reader of readers) reader.push(event);
    });
    stream.on("error", (error) => {
      log.warn("remote_events.broken", describeError(error));
      void this.#closeStream();
      for (const readers of this.#subscribers.values()) for (const reader of readers) reader.close();
    });
    return stream;
  }

  async #closeStream(): Promise<void> {
    const opening = this.#opening;
    this.#opening = null;
    await (await opening)?.close();
  }
}

/** The process's one RemoteEvents. */
export const remoteEvents = (): RemoteEvents => processGlobal("remote-events", () => new RemoteEvents());
