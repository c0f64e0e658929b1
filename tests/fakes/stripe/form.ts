/** A form as Stripe takes it: names in brackets become objects, numbers in them lists. */
export type Form = { [name: string]: FormValue };
export type FormValue = string | Form;

/** Reads `a[b][0]=c`, from a body or a query: https://docs.stripe.com/api/expanding_objects shows the way of writing. */
export function readForm(text: string): Form {
  const form: Form = {};
  for (const [name, value] of new URLSearchParams(text)) put(form, pathOf(name), value);
  return form;
}

function pathOf(name: string): string[] {
  return name
    .replaceAll("]", "")
    .split("[")
    .map((part) => part);
}

function put(form: Form, path: readonly string[], value: string): void {
  const [name = "", ...rest] = path;
  if (rest.length === 0) {
    form[name] = value;
    return;
  }
  const inner = form[name];
  const child: Form = typeof inner === "object" ? inner : {};
  form[name] = child;
  // `expand[]=x`: an empty name counts on.
  put(child, rest[0] === "" ? [String(Object.keys(child).length), ...rest.slice(1)] : rest, value);
}

/** The text at a path, or null. */
export function textAt(form: Form, ...path: string[]): string | null {
  let value: FormValue | undefined = form;
  for (const name of path) value = typeof value === "object" ? value[name] : undefined;
  return typeof value === "string" && value !== "" ? value : null;
}

/** The object at a path; an empty one where there is none. */
export function formAt(form: Form, ...path: string[]): Form {
  let value: FormValue | undefined = form;
  for (const name of path) value = typeof value === "object" ? value[name] : undefined;
  return typeof value === "object" ? value : {};
}

/** The texts of an object, as metadata is sent. */
export function textsAt(form: Form, ...path: string[]): Record<string, string> {
  const pairs = Object.entries(formAt(form, ...path));
  return Object.fromEntries(pairs.filter((pair): pair is [string, string] => typeof pair[1] === "string"));
}
