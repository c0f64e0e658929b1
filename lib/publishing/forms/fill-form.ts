import { defaultTreeAdapter, html as spec, parse, serialize } from "parse5";
import type { SiteForm } from "@/lib/schemas/site-form";
import { pathOfPage } from "../serve/describe-page";
import { attr, controlsOf, elementsIn, type Element, typeOf } from "./html-tree";

/** What a form sent, and which of its fields something is wrong with. */
export type Sent = { entries: readonly (readonly [name: string, value: string])[]; wrong: ReadonlySet<string> };

/**
 * The page `html` with what was sent in the fields of `form` again and a sentence above them, to be served at another
 * address: its links go on from where the page stands.
 */
export function fillForm(html: string, form: SiteForm, sent: Sent, say: (lang: string) => string): string {
  const document = parse(html);
  const all = [...elementsIn(document)];
  const root = all.find(({ tagName }) => tagName === "html");
  const head = all.find(({ tagName }) => tagName === "head");
  const element = all.find((one) => one.tagName === "form" && attr(one, "action") === `/_forms/${form.id}`);
  if (head && !all.some(({ tagName }) => tagName === "base")) {
    prepend(head, create("base", { href: pathOfPage(form.page) }));
  }
  if (!element) return serialize(document);
  const left = new Map<string, string[]>();
  for (const [name, value] of sent.entries) left.set(name, [...(left.get(name) ?? []), value]);
  for (const control of controlsOf(element, all).fields) {
    const name = attr(control, "name") ?? "";
    fill(control, left.get(name) ?? []);
    if (sent.wrong.has(name)) set(control, "aria-invalid", "true");
    // The next field of the same name shows the next value; those that are chosen among share them all.
    if (!isChoice(control) && control.tagName !== "select") left.get(name)?.shift();
  }
  prepend(element, problem(say((root && attr(root, "lang")) ?? "en")));
  return serialize(document);
}

function isChoice(control: Element): boolean {
  return ["checkbox", "radio"].includes(typeOf(control));
}

function fill(control: Element, values: readonly string[]): void {
  if (isChoice(control)) {
    mark(control, "checked", values.includes(attr(control, "value") ?? "on"));
  } else if (control.tagName === "select") {
    for (const option of [...elementsIn(control)].filter(({ tagName }) => tagName === "option")) {
      const text = option.childNodes.map((node) => ("value" in node ? node.value : "")).join("");
      mark(option, "selected", values.includes(attr(option, "value") ?? text.replace(/\s+/g, " ").trim()));
    }
  } else if (control.tagName === "textarea") {
    // The first line break of a textarea is not of its text.
    control.childNodes = [];
    defaultTreeAdapter.insertText(control, `\n${values[0] ?? ""}`);
  } else if (typeOf(control) !== "file") {
    set(control, "value", values[0] ?? "");
  }
}

/** The browser goes where it stands, and a screen reader says it. Readable whatever the colours of the site are. */
function problem(sentence: string): Element {
  const style =
    "margin:0 0 1rem;padding:.75rem 1rem;border:2px solid #b00020;border-radius:6px;background:#fff;color:#8c0019";
  const element = create("p", { role: "alert", tabindex: "-1", autofocus: "", style });
  defaultTreeAdapter.insertText(element, sentence);
  return element;
}

function create(tagName: string, attrs: Record<string, string>): Element {
  const list = Object.entries(attrs).map(([name, value]) => ({ name, value }));
  return defaultTreeAdapter.createElement(tagName, spec.NS.HTML, list);
}

function prepend(parent: Element, child: Element): void {
  const [first] = parent.childNodes;
  if (first) defaultTreeAdapter.insertBefore(parent, child, first);
  else defaultTreeAdapter.appendChild(parent, child);
}

function mark(element: Element, name: string, isOn: boolean): void {
  element.attrs = element.attrs.filter((one) => one.name !== name);
  if (isOn) element.attrs.push({ name, value: "" });
}

function set(element: Element, name: string, value: string): void {
  element.attrs = [...element.attrs.filter((one) => one.name !== name), { name, value }];
}
