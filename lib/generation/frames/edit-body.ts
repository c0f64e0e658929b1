import { frameMessages } from "@/messages/frames-en";
import type { EditPair } from "./apply-edit";
import { MAX_EDIT_PAIRS, MAX_FILE_BYTES } from "./limits";
import { utf8Length } from "./utf8";

/** What an edit says after a text or a directive: go on (null), it failed, or it is whole. */
export type EditStep = null | { failed: string } | { pairs: EditPair[] };

/** Collects the find/with pairs of one open `edit`; holds at most 200 pairs and 1 MiB of text. */
export class EditBody {
  readonly #pairs: EditPair[] = [];
  #part: "head" | "find" | "with" = "head";
  #find = "";
  #text = "";
  #bytes = 0;

  /** Takes text between directives. */
  add(text: string): EditStep {
    if (this.#part === "head") return text.trim() === "" ? null : { failed: frameMessages.edit.textFirst };
    this.#bytes += utf8Length(text);
    if (this.#bytes > MAX_FILE_BYTES) return { failed: frameMessages.edit.tooLarge };
    this.#text += text;
    return null;
  }

  /** Takes one of the three directives that belong to an edit. */
  take(word: "find" | "with" | "end"): EditStep {
    if (word === "with") return this.#startWith();
    if (this.#part === "find") return { failed: frameMessages.edit.noWith };
    if (this.#part === "with") this.#pairs.push({ find: this.#find, with: this.#takeText() });
    if (word === "end") return this.#pairs.length > 0 ? { pairs: this.#pairs } : { failed: frameMessages.edit.noFind };
    if (this.#pairs.length === MAX_EDIT_PAIRS) return { failed: frameMessages.edit.tooMany(MAX_EDIT_PAIRS) };
    this.#part = "find";
    return null;
  }

  #startWith(): EditStep {
    if (this.#part !== "find") return { failed: frameMessages.edit.withAlone };
    this.#find = this.#takeText();
    if (this.#find === "") return { failed: frameMessages.edit.findEmpty };
    this.#part = "with";
    return null;
  }

  /** The line break before a directive is not part of a find or with. */
  #takeText(): string {
    const text = this.#text;
    this.#text = "";
    if (!text.endsWith("\n")) return text;
    return text.slice(0, text.endsWith("\r\n") ? -2 : -1);
  }
}
