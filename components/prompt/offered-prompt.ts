import { createStore } from "@/components/client/create-store";
import type { BlueprintId } from "@/lib/schemas/blueprint";

type OfferedPrompt = { prompt: string; blueprint: BlueprintId | null };

/** The prompt that another part of the page last put forward for the composer. */
export const offeredPrompt = createStore<OfferedPrompt | null>(null);

/** Puts a prompt into the page's composer and the caret with it. */
export function offerPrompt(prompt: OfferedPrompt): void {
  offeredPrompt.set(prompt);
}
