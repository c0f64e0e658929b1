import { frameMessages } from "@/messages/frames-en";
import { MAX_FILE_BYTES, MAX_FILES, MAX_TREE_BYTES } from "./limits";
import { unitsWithin, utf8Length } from "./utf8";

/** Keeps count of a project's files and bytes while frames write them. */
export class TreeBudget {
  readonly #sizes: Map<string, number>;
  #total = 0;

  /** `tree`: path → UTF-8 bytes of the files that are there before the stream. */
  constructor(tree: Iterable<readonly [string, number]>) {
    this.#sizes = new Map(tree);
    for (const bytes of this.#sizes.values()) this.#total += bytes;
  }

  /** Starts `path` anew with zero bytes; the reason when the tree has no room for another file, else null. */
  open(path: string): string | null {
    if (!this.#sizes.has(path) && this.#sizes.size >= MAX_FILES) return frameMessages.tree.tooManyFiles(MAX_FILES);
    this.#set(path, 0);
    return null;
  }

  /** Adds `text` to `path`. `fits` is how many UTF-16 units of it there is room for. */
  add(path: string, text: string): { fits: number; reason: string | null } {
    const size = this.#sizes.get(path) ?? 0;
    const bytes = utf8Length(text);
    const fileRoom = MAX_FILE_BYTES - size;
    const treeRoom = MAX_TREE_BYTES - this.#total;
    if (bytes <= fileRoom && bytes <= treeRoom) {
      this.#set(path, size + bytes);
      return { fits: text.length, reason: null };
    }
    const fits = unitsWithin(text, Math.max(0, Math.min(fileRoom, treeRoom)));
    this.#set(path, size + utf8Length(text.slice(0, fits)));
    const reason = fileRoom <= treeRoom ? frameMessages.tree.fileTooLarge : frameMessages.tree.tooLarge;
    return { fits, reason };
  }

  remove(path: string): void {
    this.#set(path, 0);
    this.#sizes.delete(path);
  }

  rename(from: string, to: string): void {
    const size = this.#sizes.get(from);
    if (size === undefined || from === to) return;
    this.remove(from);
    this.#set(to, size);
  }

  #set(path: string, bytes: number): void {
    this.#total += bytes - (this.#sizes.get(path) ?? 0);
    this.#sizes.set(path, bytes);
  }
}
