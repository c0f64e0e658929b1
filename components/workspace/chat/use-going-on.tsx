import { type ReactNode, useState } from "react";
import { sayModel } from "@/components/client/say-model";
import { ModelMenu } from "@/components/prompt/model-menu";
import { useEstimate } from "@/components/prompt/use-estimate";
import { type ModelChoice, modelInstead } from "@/components/prompt/use-model";
import { readOwnModel } from "@/lib/schemas/own-key";
import { ownKeyMessages } from "@/messages/own-keys-en";
import type { TurnView } from "../turn-view";
import { MayCost } from "./may-cost";

export type GoingOn = {
  /** The model that goes on; null for the one that wrote. */
  model: string | null;
  /** What is chosen and shown beside the button; null where there is nothing to choose. */
  beside: ReactNode;
};

/** Whether a run that ended can be gone on with. One that fails while it goes on with another is tried again as part of the same. */
export function canGoOn({ status, isContinuation }: Pick<TurnView, "status" | "isContinuation">): boolean {
  return status === "paused" || status === "interrupted" || (status === "failed" && isContinuation);
}

/**
 * Which model goes on with the newest run: the one that wrote, but where that was on a key of the person's own that is
 * gone or failed there is another to choose, with what it may cost.
 */
export function useGoingOn(projectId: string, view: TurnView | undefined, choice: ModelChoice): GoingOn {
  const [picked, setPicked] = useState<{ runId: string; model: string } | null>(null);
  const isOwn = view !== undefined && canGoOn(view) && readOwnModel(view.model) !== null;
  const instead = isOwn ? modelInstead(choice, view.model, view.mode) : null;
  const isOpen = isOwn && (instead !== null || view.status === "failed");
  const own = picked?.runId === view?.runId ? picked?.model : undefined;
  const model = isOpen ? (own ?? instead) : null;
  const estimate = useEstimate("", {
    isSignedIn: model !== null,
    projectId,
    model,
    resumesRunId: view?.runId ?? null,
    moment: view?.runId ?? null,
  });
  if (!isOpen) return { model: null, beside: null };
  const shown = model ?? view.model;
  const beside = (
    <div className="flex min-w-0 basis-full flex-wrap items-center gap-x-3 gap-y-1">
      <p className="min-w-0 basis-full text-soft">
        {instead === null ? ownKeyMessages.failedMeanwhile : ownKeyMessages.goesOnWith(sayModel(shown))}
      </p>
      <ModelMenu
        {...choice}
        mode={view.mode}
        model={shown}
        choose={(name) => setPicked({ runId: view.runId, model: name })}
      />
      <MayCost model={shown} estimate={estimate} />
    </div>
  );
  return { model, beside };
}
