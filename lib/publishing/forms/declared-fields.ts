import { FORM_LIMITS, type FormField, HONEYPOT_NAME } from "@/lib/schemas/site-form";
import { attr, elementsIn, type Element, NEAR, textOf, typeOf } from "./html-tree";

/** What a control is sent as: its name, else its id. */
export function nameOf(control: Element): string {
  return attr(control, "name") || attr(control, "id") || "";
}

/** The labels of a page by the id of what they name; of several the first. */
export function labelsIn(all: readonly Element[]): Map<string, Element> {
  const labels = new Map<string, Element>();
  for (const element of all) {
    const id = element.tagName === "label" ? attr(element, "for") : undefined;
    if (id !== undefined && !labels.has(id)) labels.set(id, element);
  }
  return labels;
}

/** The fields that a form's controls declare, each name once; files are not taken. */
export function declaredFields(controls: readonly Element[], labels: ReadonlyMap<string, Element>): FormField[] {
  const fields = new Map<string, FormField>();
  const kept = controls.filter((control) => typeOf(control) !== "file");
  for (const control of kept) {
    const name = nameOf(control);
    if (name === "" || name.length > FORM_LIMITS.nameChars || name === HONEYPOT_NAME) continue;
    const isRequired = attr(control, "required") !== undefined;
    const known = fields.get(name);
    if (known) {
      // Any of several is the group's.
      known.isRequired ||= isRequired;
      continue;
    }
    if (fields.size >= FORM_LIMITS.fields) break;
    const isGroup = kept.some((other) => other !== control && nameOf(other) === name);
    const label = (isGroup ? legendOf(control) : labelOf(control, labels)) || name;
    fields.set(name, {
      name,
      label: label.slice(0, FORM_LIMITS.labelChars),
      isRequired,
      isEmail: typeOf(control) === "email",
      maxChars: readLength(attr(control, "maxlength")),
    });
  }
  return [...fields.values()];
}

function readLength(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null;
}

function labelOf(control: Element, labels: ReadonlyMap<string, Element>): string {
  const label = labels.get(attr(control, "id") ?? "") ?? ancestorOf(control, "label");
  const text = label ? textOf(label) : (attr(control, "aria-label") ?? attr(control, "placeholder") ?? "");
  return bare(text);
}

function legendOf(control: Element): string {
  const group = ancestorOf(control, "fieldset");
  const legend = group && [...elementsIn(group, NEAR)].find(({ tagName }) => tagName === "legend");
  return legend ? bare(textOf(legend)) : "";
}

/** Without the colon, and the star of what is required. The look behind keeps it from trying at each of a thousand stars. */
function bare(label: string): string {
  return label.replace(/(?<![\s*:])[\s*:]+$/, "").trim();
}

function ancestorOf(element: Element, tagName: string): Element | null {
  let node = element.parentNode;
  for (let level = 0; node !== null && level < NEAR; level += 1) {
    if ("tagName" in node && node.tagName === tagName) return node;
    node = "parentNode" in node ? node.parentNode : null;
  }
  return null;
}
