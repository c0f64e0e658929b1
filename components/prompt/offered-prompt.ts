import { createStore } from "@/components/client/create-store";
import type { CarriedPrompt } from "@/components/client/prompt-carry";

/** The prompt that another part of the page last put forward for the composer. */
export const offeredPrompt = createStore<CarriedPrompt | null>(null);

/** Puts a prompt into the page's composer and the caret with it. */
export function offerPrompt(prompt: CarriedPrompt): void {
  offeredPrompt.set(prompt);
}
