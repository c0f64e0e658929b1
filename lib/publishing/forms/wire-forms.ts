import { parse } from "parse5";
import { sha256 } from "@/lib/platform/crypto";
import { FORM_LIMITS, HONEYPOT_NAME, type SiteForm } from "@/lib/schemas/site-form";
import { applyEdits, type Edit } from "../serve/apply-edits";
import { escapeHtml } from "../serve/describe-page";
import { resolvePath } from "../serve/resolve-path";
import { declaredFields, labelsIn, nameOf } from "./declared-fields";
import { attr, controlsOf, type Controls, elementsIn, type Element, typeOf } from "./html-tree";

/**
 * Lets a page's forms send to this server: each that leads to no other host, and is no search, gets the action
 * `/_forms/{id}`, and a field that only programs fill in. A form that asks for a password or a card is left alone: nobody
 * should collect those here. Only the first 20 of a page are looked at, and only what has to change in the text changes. `has` tells which files the site has.
 */
export function wireForms(html: string, page: string, has: (path: string) => boolean) {
  const forms: SiteForm[] = [];
  if (!/<form\b/i.test(html)) return { html, forms };
  const all = [...elementsIn(parse(html, { sourceCodeLocationInfo: true }))];
  const edits: Edit[] = [];
  const keys = new Map<string, number>();
  const labels = labelsIn(all);
  // Each is looked for in the whole page: hundreds of them would keep everybody waiting.
  for (const element of all.filter(({ tagName }) => tagName === "form").slice(0, FORM_LIMITS.formsOnPage)) {
    const name = nameOfForm(element);
    const count = (keys.get(name) ?? 0) + 1;
    keys.set(name, count);
    const target = readTarget(element, page, has);
    const controls = controlsOf(element, all);
    if (!target || !isForUs(element, controls.fields)) continue;
    const fields = declaredFields(controls.fields, labels);
    if (fields.length === 0) continue;
    const id = sha256(`${page}\n${name}${count > 1 ? `\n${count}` : ""}`).slice(0, 16);
    forms.push({ id, name: name || page.replace(/\.html?$/i, ""), page, ...target, fields });
    edits.push(...editsOf(html, element, controls, id));
  }
  return { html: applyEdits(html, edits), forms };
}

function nameOfForm(form: Element): string {
  const name = attr(form, "name") || attr(form, "id") || attr(form, "data-vectort-form") || attr(form, "aria-label");
  return (name ?? "").slice(0, FORM_LIMITS.labelChars);
}

function isForUs(form: Element, fields: readonly Element[]): boolean {
  const method = attr(form, "method")?.toLowerCase();
  if (method === "get" || method === "dialog" || attr(form, "role") === "search") return false;
  return !fields.some(
    (field) => ["password", "search"].includes(typeOf(field)) || /\bcc-/.test(attr(field, "autocomplete") ?? ""),
  );
}

/** Where a form leads: to a page of the site that says thanks, or nowhere in particular. Null for another host. */
function readTarget(form: Element, page: string, has: (path: string) => boolean): Pick<SiteForm, "thanksPath"> | null {
  const here = new URL(`https://site.invalid/${encodeURI(page)}`);
  const url = URL.parse(attr(form, "action")?.trim() ?? "", here);
  if (url?.origin !== here.origin) return null;
  const resolved = resolvePath(url.pathname, has);
  const isElsewhere = resolved.kind === "elsewhere" || (resolved.kind === "file" && resolved.path !== page);
  return { thanksPath: isElsewhere ? url.pathname + url.hash : null };
}

function editsOf(html: string, form: Element, { fields, buttons }: Controls, id: string): Edit[] {
  const start = form.sourceCodeLocation?.startTag;
  if (!start) return [];
  const end = form.sourceCodeLocation?.endTag;
  // A script of the page's that asks for the first field must not find this one; layouts count the last.
  const isScripted = attr(form, "method") === undefined && end !== undefined;
  const at = isScripted ? end.startOffset : start.endOffset;
  const tagEnd = start.startOffset + "<form".length;
  const unnamed = fields.filter((field) => !attr(field, "name") && nameOf(field) !== "");
  return [
    { start: tagEnd, end: tagEnd, text: ` action="/_forms/${id}" method="post"` },
    ...without(html, form, ["action", "method", "enctype"]),
    ...buttons.flatMap((button) => without(html, button, ["formaction", "formmethod", "formenctype"])),
    ...unnamed.flatMap((field) => {
      const from = field.sourceCodeLocation?.startOffset;
      if (from === undefined) return [];
      const after = from + 1 + field.tagName.length;
      const old = without(html, field, ["name"]);
      return [...old, { start: after, end: after, text: ` name="${escapeHtml(nameOf(field))}"` }];
    }),
    { start: at, end: at, text: honeypot() },
  ];
}

function without(html: string, element: Element, names: readonly string[]): Edit[] {
  const places = element.sourceCodeLocation?.attrs ?? {};
  return names.flatMap((name) => {
    const place = places[name];
    if (!place) return [];
    const start = /\s/.test(html[place.startOffset - 1] ?? "") ? place.startOffset - 1 : place.startOffset;
    return [{ start, end: place.endOffset, text: "" }];
  });
}

/** Out of sight, of reach by keyboard, and of what screen readers read; it takes no place in any layout. */
function honeypot(): string {
  const style = "position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%)";
  return `<span style="${style}" aria-hidden="true"><input type="text" name="${HONEYPOT_NAME}" tabindex="-1" autocomplete="off"></span>`;
}
