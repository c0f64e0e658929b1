import { describe, expect, it, vi } from "vitest";
import { ApiError } from "@/components/client/api";
import type { Upload } from "@/lib/schemas/upload";
import { uploadMessages } from "@/messages/uploads-en";
import { createAttached } from "./attached-files";
import { memoryStore } from "@/tests/support/memory-store";

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]);
const png = (name: string): File => new File([PNG], name, { type: "image/png", lastModified: 1 });

/** A composer's files with a server that answers each upload when told to. */
function made(store = memoryStore()) {
  const asked: {
    name: string;
    signal: AbortSignal;
    onShare: (share: number) => void;
    answer: (id: string) => void;
    fail: (error: unknown) => void;
  }[] = [];
  const discarded: string[] = [];
  const files = createAttached("home", {
    store,
    upload: (file, onShare, signal) =>
      new Promise<Upload>((resolve, reject) => {
        const answer = (id: string): void =>
          resolve({ id, name: file.name, kind: "image", bytes: 9, width: 1, height: 1 });
        signal.addEventListener("abort", () => reject(signal.reason));
        asked.push({ name: file.name, signal, onShare, answer, fail: reject });
      }),
    discard: (id) => void discarded.push(id),
  });
  const states = () => files.get().files.map(({ name, state }) => [name, state.is]);
  return { files, asked, discarded, states };
}

describe("the files of a composer", () => {
  it("go to the server one after the other and stay for the next load until they are sent", async () => {
    const store = memoryStore();
    const { files, asked, states } = made(store);
    files.add([png("a.png"), png("b.png")]);
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    asked[0]?.onShare(0.5);
    expect(files.get().files[0]?.state).toEqual({ is: "uploading", share: 0.5 });
    expect(states()[1]).toEqual(["b.png", "waiting"]);
    asked[0]?.answer("id-a");
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    asked[1]?.answer("id-b");
    await vi.waitFor(() =>
      expect(states()).toEqual([
        ["a.png", "ready"],
        ["b.png", "ready"],
      ]),
    );

    const again = made(store);
    expect(again.states()).toEqual(states());
    again.files.sent(["id-a"]);
    expect(again.states()).toEqual([["b.png", "ready"]]);
    expect(made(store).states()).toEqual([["b.png", "ready"]]);
  });

  it("are taken once where they are dropped twice, and never more than go with a request", async () => {
    const { files, states } = made();
    files.add([png("a.png")]);
    files.add([png("a.png")]);
    expect(states()).toHaveLength(1);
    files.add(Array.from({ length: 9 }, (_, index) => png(`${index}.png`)));
    expect(states()).toHaveLength(8);
    expect(files.get().notice).toContain("2 were left out");
  });

  it("say why one is refused, and try another time only where that may end better", async () => {
    const { files, asked } = made();
    files.add([new File(["%PDF-1.7"], "offer.png"), new File([], "empty.png"), png("a.png")]);
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    expect(files.get().files.map(({ state }) => state)).toEqual([
      { is: "refused", message: uploadMessages.notImage, canRetry: false },
      { is: "refused", message: uploadMessages.empty, canRetry: false },
      { is: "uploading", share: 0 },
    ]);
    asked[0]?.fail(new ApiError(0, "OFFLINE", "No way there."));
    const last = () => files.get().files.at(-1);
    await vi.waitFor(() => expect(last()?.state).toEqual({ is: "refused", message: "No way there.", canRetry: true }));
    files.retry(last()?.key ?? "");
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    asked[1]?.fail(new ApiError(400, "BAD_INPUT", "Too many pixels."));
    await vi.waitFor(() => expect(last()?.state).toMatchObject({ message: "Too many pixels.", canRetry: false }));
  });

  it("are given up while they upload, and taken away on the server once they are there", async () => {
    const { files, asked, discarded, states } = made();
    files.add([png("a.png"), png("b.png")]);
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    files.remove(files.get().files[0]?.key ?? "");
    expect(asked[0]?.signal.aborted).toBe(true);
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    asked[1]?.answer("id-b");
    await vi.waitFor(() => expect(states()).toEqual([["b.png", "ready"]]));
    files.remove(files.get().files[0]?.key ?? "");
    expect([states(), discarded]).toEqual([[], ["id-b"]]);
    // The same file may be attached anew.
    files.add([png("b.png")]);
    expect(states()).toHaveLength(1);
  });
});
