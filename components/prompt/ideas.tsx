"use client";
import { RefreshCw } from "lucide-react";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import type { BlueprintId } from "@/lib/schemas/blueprint";
import { t } from "@/messages/en";
import { pickIdeas } from "./pick-ideas";

type IdeasProps = { blueprint: BlueprintId | null; onPick: (idea: string, blueprint: BlueprintId) => void };

/** Prompts to start from; picking one fills the composer. */
export function Ideas({ blueprint, onPick }: IdeasProps) {
  const [round, setRound] = useState(0);
  return (
    <section aria-label={t.prompt.ideas.label} className="flex items-start justify-center gap-1.5">
      <ul className="flex min-w-0 flex-wrap justify-center gap-2 max-md:flex-nowrap max-md:justify-start max-md:overflow-x-auto max-md:pb-1">
        {pickIdeas(blueprint, round).map((idea) => (
          <li key={idea.text} className="min-w-0 max-md:shrink-0">
            <button
              type="button"
              onClick={() => onPick(idea.text, idea.blueprint)}
              className="flex h-8 max-w-[min(100%,400px)] items-center rounded-full border border-line bg-card/60 px-3.5 text-compact text-soft transition duration-150 ease-out hover:border-strong hover:bg-hover hover:text-ink max-md:max-w-[280px] pointer-coarse:h-11"
            >
              <span className="truncate">{idea.text}</span>
            </button>
          </li>
        ))}
      </ul>
      <IconButton label={t.prompt.ideas.refresh} onClick={() => setRound(round + 1)}>
        <RefreshCw />
      </IconButton>
    </section>
  );
}
