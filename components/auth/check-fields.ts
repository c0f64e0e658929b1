import { LIMITS } from "@/lib/schemas/limits";
import { registerInputSchema } from "@/lib/schemas/account";
import { t } from "@/messages/en";

/** The fields of the sign-in pages, from top to bottom. */
export const FIELDS = ["name", "email", "password"] as const;
export type FieldName = (typeof FIELDS)[number];
export type FieldErrors = { readonly [K in FieldName]?: string | undefined };
type Values = Record<FieldName, string>;

const says = t.auth.fields;

/** What is wrong with each field of the registration form, in sentences; empty when nothing is. */
export function checkRegister(values: Values): FieldErrors {
  const errors: Partial<Values> = {};
  const bad = new Set(registerInputSchema.safeParse(values).error?.issues.map((issue) => issue.path[0]));
  if (bad.has("name")) errors.name = values.name.trim() ? says.nameTooLong : says.nameMissing;
  const badEmail = emailProblem(values.email);
  if (badEmail) errors.email = badEmail;
  const badPassword = newPasswordProblem(values.password);
  if (badPassword) errors.password = badPassword;
  return errors;
}

/** What is wrong with the length of a new password, in a sentence; undefined when nothing is. */
export function newPasswordProblem(password: string): string | undefined {
  if (password.length < LIMITS.passwordMinChars) return says.passwordShort(LIMITS.passwordMinChars);
  return password.length > LIMITS.passwordMaxChars ? says.passwordLong(LIMITS.passwordMaxChars) : undefined;
}

/** What is wrong with an address, in a sentence; undefined when nothing is. */
export function emailProblem(email: string): string | undefined {
  if (!email.trim()) return says.emailMissing;
  return registerInputSchema.shape.email.safeParse(email).success ? undefined : says.emailWrong;
}

/** What is missing in the sign-in form. */
export function checkLogin(values: Values): FieldErrors {
  return {
    ...(values.email.trim() ? {} : { email: says.emailMissing }),
    ...(values.password ? {} : { password: says.passwordMissing }),
  };
}

/** The fields as they are on the page, so that what was typed before the page could react counts too. */
export function readValues(form: HTMLFormElement): Values {
  const data = new FormData(form);
  const read = (name: FieldName): string => {
    const value = data.get(name);
    return typeof value === "string" ? value : "";
  };
  return { name: read("name"), email: read("email"), password: read("password") };
}
