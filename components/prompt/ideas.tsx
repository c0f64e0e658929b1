"use client";
import { RefreshCw } from "lucide-react";
import { useState } from "react";
import { cx } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import type { BlueprintId } from "@/lib/schemas/blueprint";
import { t } from "@/messages/en";
import { pickIdeas } from "./pick-ideas";

type IdeasProps = { blueprint: BlueprintId | null; onPick: (idea: string, blueprint: BlueprintId) => void };

/** Prompts to start from; picking one fills the composer. */
export function Ideas({ blueprint, onPick }: IdeasProps) {
  const [round, setRound] = useState(0);
  return (
    <section aria-label={t.prompt.ideas.label} className="flex flex-wrap items-center justify-center gap-2">
      {pickIdeas(blueprint, round).map((idea, index) => (
        <button
          key={idea.label}
          type="button"
          title={idea.prompt}
          onClick={() => onPick(idea.prompt, idea.blueprint)}
          className={cx(
            "h-8 rounded-full border border-line bg-card/60 px-3.5 text-compact text-soft transition duration-150 ease-out hover:border-strong hover:bg-hover hover:text-ink pointer-coarse:h-11",
            index > 2 && "max-sm:hidden",
          )}
        >
          {idea.label}
        </button>
      ))}
      {blueprint ? null : (
        <IconButton label={t.prompt.ideas.refresh} onClick={() => setRound(round + 1)}>
          <RefreshCw />
        </IconButton>
      )}
    </section>
  );
}
