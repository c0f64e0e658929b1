import { FORM_LIMITS, type FormField, type SiteForm } from "@/lib/schemas/site-form";
import type { FormSays } from "@/messages/forms-en";

export type Entry = readonly [name: string, value: string];
export type Kept = { name: string; label: string; value: string };
/** What of the form's fields is kept, or what to say and which fields it is about. */
export type Checked = { fields: Kept[] } | { wrong: ReadonlySet<string>; say: (says: FormSays) => string };

/** Something with an @ and a dot after it: whether it is anybody's is for its owner to find out. */
const EMAIL = /^[^\s@]{1,64}@[^\s@]+\.[^\s@]+$/;
/** RFC 5321, section 4.5.3.1.3. Looking at each of 20,000 dots for one more after it would keep everybody waiting. */
const EMAIL_CHARS = 254;

/**
 * Takes what the form declares from what was sent, in the form's order, and drops the rest. Several values of one name
 * are one, with commas. A page's script may have been off, so what it declares is checked here again.
 */
export function checkFields({ fields }: SiteForm, entries: readonly Entry[]): Checked {
  const kept = fields.map(({ name, label }) => {
    const values = entries.filter(([sent]) => sent === name).map(([, value]) => clean(value));
    return { name, label, value: values.filter((value) => value !== "").join(", ") };
  });
  const valueOf = new Map(kept.map(({ name, value }) => [name, value]));
  const wrong = (found: readonly FormField[], say: (says: FormSays) => string): Checked => ({
    wrong: new Set(found.map(({ name }) => name)),
    say,
  });
  const missing = fields.filter(({ name, isRequired }) => isRequired && !valueOf.get(name)?.trim());
  if (missing.length > 0) {
    return wrong(missing, (says) => says.missing(missing.map(({ label }) => label).join(", ")));
  }
  for (const field of fields) {
    const value = valueOf.get(field.name) ?? "";
    const maxChars = Math.min(field.maxChars ?? FORM_LIMITS.valueChars, FORM_LIMITS.valueChars);
    // Browsers count a line break as one character, and send it as two.
    if (value.replaceAll("\r\n", "\n").length > maxChars) {
      return wrong([field], (says) => says.tooLong(field.label, maxChars));
    }
    if (field.isEmail && value !== "" && !isEmail(value.trim())) {
      return wrong([field], (says) => says.badEmail(field.label));
    }
  }
  const bytes = kept.reduce((sum, { label, value }) => sum + Buffer.byteLength(label) + Buffer.byteLength(value), 0);
  if (bytes > FORM_LIMITS.keptBytes) return wrong([], (says) => says.tooMuch);
  // A form that is sent with nothing in it says nothing.
  if (kept.every(({ value }) => value.trim() === "")) {
    return wrong(fields, (says) => says.missing(fields.map(({ label }) => label).join(", ")));
  }
  return { fields: kept };
}

function isEmail(text: string): boolean {
  return text.length <= EMAIL_CHARS && EMAIL.test(text);
}

/** Without what no keyboard types: control characters but line breaks and tabs, and halves of characters. */
function clean(value: string): string {
  return value.toWellFormed().replace(/\p{Cc}/gu, (one) => (/[\t\r\n]/.test(one) ? one : ""));
}
