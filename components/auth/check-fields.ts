import { LIMITS } from "@/lib/schemas/limits";
import { registerInputSchema } from "@/lib/schemas/account";
import { t } from "@/messages/en";

export type FieldName = "name" | "email" | "password";
export type FieldErrors = Partial<Record<FieldName, string>>;
export type Values = Record<FieldName, string>;

const says = t.auth.fields;

/** What is wrong with each field of the registration form, in sentences; empty when nothing is. */
export function checkRegister(values: Values): FieldErrors {
  const errors: FieldErrors = {};
  const bad = new Set(registerInputSchema.safeParse(values).error?.issues.map((issue) => issue.path[0]));
  if (bad.has("name")) errors.name = values.name.trim() ? says.nameTooLong : says.nameMissing;
  if (bad.has("email")) errors.email = values.email.trim() ? says.emailWrong : says.emailMissing;
  if (bad.has("password")) {
    const isShort = values.password.length < LIMITS.passwordMinChars;
    errors.password = isShort
      ? says.passwordShort(LIMITS.passwordMinChars)
      : says.passwordLong(LIMITS.passwordMaxChars);
  }
  return errors;
}

/** What is missing in the sign-in form. */
export function checkLogin(values: Values): FieldErrors {
  return {
    ...(values.email.trim() ? {} : { email: says.emailMissing }),
    ...(values.password ? {} : { password: says.passwordMissing }),
  };
}
