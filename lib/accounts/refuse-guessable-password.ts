import { AppError } from "@/lib/platform/errors";
import { apiMessages } from "@/messages/api-en";
import { isCommonPassword } from "./common-password";

type Chosen = { name: string; email: string; password: string };

/** Words of this product that are no password, whatever digits and signs stand around them. */
const OWN_WORDS: ReadonlySet<string> = new Set(["vectort", "vectortio", "vectortpassword", "passwordvectort"]);

/**
 * Throws BAD_INPUT for a password that anybody would guess: one of the most used, the product's name, the person's own
 * name or address, or one or two characters over and over. `field` is the input's name.
 */
export function refuseGuessablePassword({ name, email, password }: Chosen, field = "password"): void {
  const typed = password.normalize("NFKC").toLowerCase();
  const isOwnName = [name.toLowerCase(), email, email.split("@")[0]].includes(typed);
  const isOwnWord = OWN_WORDS.has(typed.replace(/[^a-z]/g, ""));
  const isOneCharacter = new Set(typed).size < 3;
  if (!isCommonPassword(typed) && !isOwnName && !isOwnWord && !isOneCharacter) return;
  const { guessable, guessableField } = apiMessages.accounts;
  throw new AppError("BAD_INPUT", guessable, { fields: { [field]: guessableField } });
}
