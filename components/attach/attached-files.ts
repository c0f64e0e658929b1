import { z } from "zod";
import { ApiError, callApiForNothing, sayError } from "@/components/client/api";
import { createStore } from "@/components/client/create-store";
import { browserStore, type KeyValueStore, tryToKeep } from "@/components/client/storage";
import { LIMITS } from "@/lib/schemas/limits";
import type { Upload } from "@/lib/schemas/upload";
import { t } from "@/messages/en";
import { problemOf } from "./problem-of";
import { uploadFile } from "./upload-file";

/** One file that a person attached, and how far it is. */
export type AttachedFile = {
  key: string;
  name: string;
  /** The address of a picture of it; null where there is none. */
  picture: string | null;
  state:
    | { is: "waiting" }
    /** From 0 to 1; at 1 the server is at work on it. */
    | { is: "uploading"; share: number }
    | { is: "ready"; id: string }
    | { is: "refused"; message: string; canRetry: boolean };
};

export type AttachedState = {
  files: readonly AttachedFile[];
  /** What was left out, in one sentence. */
  notice: string | null;
  /** What happened last, for those who don't see it. */
  said: string;
};

export type AttachedFiles = {
  get: () => AttachedState;
  subscribe: (listener: () => void) => () => void;
  add: (files: readonly File[]) => void;
  retry: (key: string) => void;
  remove: (key: string) => void;
  /** Forgets those that went with a request. */
  sent: (ids: readonly string[]) => void;
};

type Ways = {
  store: KeyValueStore;
  upload: (file: File, onShare: (share: number) => void, signal: AbortSignal) => Promise<Upload>;
  /** Takes away on the server what is not wanted any more. */
  discard: (id: string) => void;
};

const keptSchema = z.array(z.object({ id: z.string(), name: z.string() })).max(LIMITS.uploadsPerRequest);
const keyOf = (scope: string): string => `vectort:attached:${scope}`;
/** Another try may end better, unless it is the file that was refused. */
const FILE_REFUSALS: ReadonlySet<string> = new Set(["BAD_INPUT", "TOO_LARGE"]);

/**
 * The files that are attached in the composer of `scope`: they go to the server one after the other, and those that are
 * there stay for the next load, like the draft. Lives outside React, so that an upload goes on while another page is shown.
 */
export function createAttached(scope: string, { store, upload, discard }: Ways): AttachedFiles {
  const sources = new Map<string, File>();
  const stops = new Map<string, AbortController>();
  const state = createStore<AttachedState>({ files: readKept(scope, store), notice: null, said: "" });
  let count = 0;
  let work = Promise.resolve();

  const find = (key: string): AttachedFile | undefined => state.get().files.find((file) => file.key === key);
  const show = (files: readonly AttachedFile[], more: Partial<AttachedState> = {}): void => {
    state.set({ ...state.get(), ...more, files });
    keep(scope, files, store);
  };
  const change = (key: string, changed: Partial<AttachedFile>, more: Partial<AttachedState> = {}): void => {
    const { files } = state.get();
    if (find(key))
      show(
        files.map((file) => (file.key === key ? { ...file, ...changed } : file)),
        more,
      );
  };
  const refuse = (key: string, message: string, canRetry: boolean): void =>
    change(key, { state: { is: "refused", message, canRetry } }, { said: `${find(key)?.name ?? ""}: ${message}` });

  const send = async (key: string, file: File): Promise<void> => {
    if (!find(key)) return;
    const problem = await problemOf(file);
    if (problem !== null) return refuse(key, problem, false);
    const stop = new AbortController();
    stops.set(key, stop);
    change(key, {
      picture: find(key)?.picture ?? URL.createObjectURL(file),
      state: { is: "uploading", share: 0 },
    });
    try {
      const { id } = await upload(file, (share) => change(key, { state: { is: "uploading", share } }), stop.signal);
      // It may have been removed while its last bytes were on their way.
      if (!find(key)) return discard(id);
      change(key, { state: { is: "ready", id } }, { said: t.attach.attached(file.name) });
    } catch (error) {
      const isFile = error instanceof ApiError && FILE_REFUSALS.has(error.code);
      refuse(key, sayError(error), !isFile);
    } finally {
      stops.delete(key);
    }
  };
  const enqueue = (key: string): void => {
    const file = sources.get(key);
    if (file) work = work.then(() => send(key, file));
  };
  const drop = (files: readonly AttachedFile[], more: Partial<AttachedState>): void => {
    const keys = new Set(files.map(({ key }) => key));
    show(
      state.get().files.filter(({ key }) => !keys.has(key)),
      more,
    );
    for (const { key, picture } of files) {
      sources.delete(key);
      if (picture?.startsWith("blob:")) URL.revokeObjectURL(picture);
    }
  };

  return {
    get: state.get,
    subscribe: state.subscribe,
    add: (files) => {
      const before = state.get().files;
      const known = new Set([...sources.values()].map(sameness));
      const fresh = files.filter((file) => !known.has(sameness(file)));
      const taken = fresh.slice(0, Math.max(0, LIMITS.uploadsPerRequest - before.length));
      const left = fresh.length - taken.length;
      const added = taken.map((file): AttachedFile => {
        count += 1;
        const key = `file-${count}`;
        sources.set(key, file);
        return { key, name: file.name, picture: null, state: { is: "waiting" } };
      });
      const notice = left > 0 ? t.attach.tooMany(LIMITS.uploadsPerRequest, left) : null;
      show([...before, ...added], { notice, ...(notice ? { said: notice } : {}) });
      for (const { key } of added) enqueue(key);
    },
    retry: (key) => {
      if (find(key)?.state.is !== "refused") return;
      change(key, { state: { is: "waiting" } });
      enqueue(key);
    },
    remove: (key) => {
      const file = find(key);
      if (!file) return;
      drop([file], { notice: null, said: t.attach.removed(file.name) });
      stops.get(key)?.abort();
      const id = idOf(file);
      if (id !== null) discard(id);
    },
    sent: (ids) =>
      drop(
        state.get().files.filter((file) => ids.some((id) => id === idOf(file))),
        { notice: null, said: "" },
      ),
  };
}

/** What the server calls a file that is there; null before. */
export function idOf({ state }: AttachedFile): string | null {
  return state.is === "ready" ? state.id : null;
}

/** The same file, dropped or chosen twice. */
function sameness({ name, size, lastModified }: File): string {
  return JSON.stringify([name, size, lastModified]);
}

function readKept(scope: string, store: KeyValueStore): AttachedFile[] {
  try {
    const kept = keptSchema.parse(JSON.parse(store.getItem(keyOf(scope)) ?? "[]"));
    return kept.map(({ id, name }) => ({ key: id, name, picture: `/api/uploads/${id}`, state: { is: "ready", id } }));
  } catch {
    return [];
  }
}

function keep(scope: string, files: readonly AttachedFile[], store: KeyValueStore): void {
  const kept = files.flatMap(({ name, state }) => (state.is === "ready" ? [{ id: state.id, name }] : []));
  if (kept.length === 0) store.removeItem(keyOf(scope));
  else tryToKeep(store, keyOf(scope), JSON.stringify(kept));
}

const known = new Map<string, AttachedFiles>();

/** The files that are attached in the composer of `scope`, "home" or a project's id, in this tab. Only in a browser. */
export function attachedTo(scope: string): AttachedFiles {
  const found = known.get(scope);
  if (found) return found;
  const discard = (id: string): void => {
    // What stays goes by itself after some days, as it is in no request.
    callApiForNothing(`/api/uploads/${id}`, { method: "DELETE" }).catch(() => undefined);
  };
  const made = createAttached(scope, { store: browserStore(), upload: uploadFile, discard });
  known.set(scope, made);
  // What could not be sent without a network goes on by itself.
  window.addEventListener("online", () => {
    for (const { key, state } of made.get().files) if (state.is === "refused" && state.canRetry) made.retry(key);
  });
  return made;
}
