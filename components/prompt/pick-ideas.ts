import { BLUEPRINT_IDS, type BlueprintId } from "@/lib/schemas/blueprint";
import { t } from "@/messages/en";

export type Idea = { label: string; prompt: string; blueprint: BlueprintId };
const SHOWN = 5;

/** The ideas of one round: all of one type when there is one, else five of different types. Rounds repeat. */
export function pickIdeas(blueprint: BlueprintId | null, round: number): Idea[] {
  if (blueprint) return t.ideas[blueprint].map((idea) => ({ ...idea, blueprint }));
  const order = [0, 1, 2].flatMap((index) => [
    ...BLUEPRINT_IDS.filter((_, at) => at % 2 === 0).map((id) => ({ id, index })),
    ...BLUEPRINT_IDS.filter((_, at) => at % 2 === 1).map((id) => ({ id, index })),
  ]);
  return Array.from({ length: SHOWN }, (_, slot) => order[(round * SHOWN + slot) % order.length]).flatMap((one) => {
    const idea = one && t.ideas[one.id][one.index];
    return idea ? [{ ...idea, blueprint: one.id }] : [];
  });
}
