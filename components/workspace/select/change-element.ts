import { type Looks, withLooks } from "@/lib/schemas/looks";
import type { SourceElement } from "./page-source";

/** What a person changes of an element; what is left out stays. */
export type ElementChange = {
  /** By the number of the run of text. */
  texts?: Readonly<Record<number, string>>;
  alt?: string;
  /** An address seen from the page. */
  src?: string;
  href?: string;
  looks?: Looks;
};

type Edit = { start: number; end: number; text: string };

/** The page with an element changed; everything outside of what is changed stays as it is written. Pure. */
export function changeElement(html: string, element: SourceElement, change: ElementChange): string {
  const edits: Edit[] = Object.entries(change.texts ?? {}).flatMap(([index, text]) => {
    const old = element.texts?.[Number(index)];
    return old && old.text !== trim(text) ? [{ ...old, text: within(html.slice(old.start, old.end), text) }] : [];
  });
  const set = (name: string, value: string | undefined): void => {
    const old = element.attributes.get(name);
    if (value === undefined || old?.value === value) return;
    if (old) edits.push({ start: old.start, end: old.end, text: `${name}="${escape(value)}"` });
    else edits.push({ start: element.nameEnd, end: element.nameEnd, text: ` ${name}="${escape(value)}"` });
  };
  const classes = element.attributes.get("class")?.value ?? "";
  const styled = withLooks(classes, change.looks ?? {});
  set("class", styled === classes.split(/\s+/).filter(Boolean).join(" ") ? undefined : styled);
  set("alt", change.alt);
  set("href", change.href);
  set("src", change.src);
  const others = element.attributes.get("srcset");
  // Another picture at other widths would be shown instead.
  if (others && change.src !== undefined && change.src !== element.attributes.get("src")?.value) {
    edits.push({ start: others.start, end: others.end, text: "" });
  }
  let changed = html;
  for (const { start, end, text } of edits.toSorted((a, b) => b.start - a.start)) {
    changed = changed.slice(0, start) + text + changed.slice(end);
  }
  return changed;
}

/** A text in the place of another, with the breaks around it. */
function within(old: string, text: string): string {
  const [before = ""] = /^[ \t\n\f\r]*/.exec(old) ?? [];
  const [after = ""] = /[ \t\n\f\r]*$/.exec(old) ?? [];
  return before + escape(trim(text)) + after;
}

/** Without the spaces at both ends that a page would not show. */
function trim(text: string): string {
  return text.replace(/^[ \t\n\f\r]+|[ \t\n\f\r]+$/g, "");
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
