import { BLUEPRINT_IDS, type BlueprintId } from "@/lib/schemas/blueprint";
import { t } from "@/messages/en";

export type Idea = { text: string; blueprint: BlueprintId };
const SHOWN = 4;

/** The ideas of one round: of one type when there is one, else of different types. Rounds repeat after the last. */
export function pickIdeas(blueprint: BlueprintId | null, round: number): Idea[] {
  if (blueprint) return t.ideas[blueprint].map((text) => ({ text, blueprint }));
  const all = [0, 1, 2].flatMap((index) =>
    BLUEPRINT_IDS.map((id) => ({ text: t.ideas[id][index] ?? "", blueprint: id })),
  );
  // Stepping by 7 walks through the types in an order where neighbours differ in kind; 7 and 30 share no divisor.
  return Array.from({ length: SHOWN }, (_, slot) => all[((round * SHOWN + slot) * 7 + 2) % all.length]).filter(
    (idea) => idea !== undefined,
  );
}
