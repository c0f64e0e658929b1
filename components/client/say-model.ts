import { readOwnModel } from "@/lib/schemas/own-key";
import { t } from "@/messages/en";

/** What a model is called on screen, by the name it has in the API. */
export function sayModel(name: string): string {
  return name === "builtin" ? t.workspace.builtin : (readOwnModel(name)?.model ?? name);
}
