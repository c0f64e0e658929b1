import { type HeadPart, isSiteCssLink, readHead } from "./html-head";

/**
 * Turns a document as it is written into what follows our own early opening (`<!doctype html><html><head>…`): the same
 * text without its link to `assets/site.css`, which Tailwind's browser build stands in for, unless the page keeps it.
 * A second doctype or `<head>` is ignored by the HTML parser, and a second `<html>` gives its attributes to the first
 * (HTML, 13.2.6.4.4 "in head" and 13.2.6.4.7 "in body"), so nothing else has to change.
 */
export class DocumentStream {
  readonly #keepsSiteCss: boolean;
  #pending = "";
  #isInBody = false;

  constructor({ keepsSiteCss = false } = {}) {
    this.#keepsSiteCss = keepsSiteCss;
  }

  /** True once anything has come. */
  get hasStarted(): boolean {
    return this.#isInBody || this.#pending !== "";
  }

  /** What can be sent after `text` has come. */
  push(text: string): string {
    if (this.#isInBody) return text;
    this.#pending += text;
    const { parts, rest, isComplete } = readHead(this.#pending);
    if (!isComplete) return "";
    this.#isInBody = true;
    this.#pending = "";
    return this.#join(parts) + rest;
  }

  /** What is left when the document has ended. */
  end(): string {
    const { parts, rest } = readHead(this.#pending);
    this.#pending = "";
    return this.#join(parts) + rest;
  }

  #join(parts: readonly HeadPart[]): string {
    return parts
      .filter((part) => this.#keepsSiteCss || !isSiteCssLink(part))
      .map((part) => part.text)
      .join("");
  }
}
