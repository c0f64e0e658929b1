import { useState } from "react";
import { sayModel } from "@/components/client/say-model";
import { ModelMenu } from "@/components/prompt/model-menu";
import { useEstimate } from "@/components/prompt/use-estimate";
import { type ModelChoice, modelInstead, modelOfMode } from "@/components/prompt/use-model";
import { Button } from "@/components/ui/button";
import { offeredModeSchema } from "@/lib/schemas/mode";
import { readOwnModel } from "@/lib/schemas/own-key";
import type { QueuedPrompt } from "@/lib/schemas/queue";
import { queueMessages } from "@/messages/queue-en";
import { MayCost } from "./may-cost";

type QueuedModelProps = {
  projectId: string;
  item: QueuedPrompt;
  choice: ModelChoice;
  /** Whether nothing of the queue starts by itself: what stopped may be the key. */
  isPaused: boolean;
  isBusy: boolean;
  onGive: (model: string) => void;
};

/** Where a prompt waits for a key of the person's own that is gone or stuck: which other model it goes to, at which price. */
export function QueuedModel({ projectId, item, choice, isPaused, isBusy, onGive }: QueuedModelProps) {
  const [picked, setPicked] = useState<string | null>(null);
  const isOwn = item.model !== null && readOwnModel(item.model) !== null;
  const whereGone = item.model === null ? null : modelInstead(choice, item.model, item.mode);
  const instead = whereGone ?? (isOwn && isPaused ? modelOfMode(choice, item.mode) : null);
  const model = picked ?? instead;
  const estimate = useEstimate(item.prompt, {
    isSignedIn: instead !== null,
    projectId,
    model,
    mode: offeredModeSchema.catch("quick").parse(item.mode),
    uploadCount: item.uploads.length,
  });
  if (instead === null || model === null) return null;
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1">
      <p className="basis-full text-soft">{whereGone === null ? queueMessages.onOwnKey : queueMessages.keyGone}</p>
      <Button size="small" disabled={isBusy} onClick={() => onGive(model)}>
        {queueMessages.give(sayModel(model))}
      </Button>
      <ModelMenu {...choice} mode={item.mode} model={model} choose={setPicked} />
      <MayCost model={model} estimate={estimate} />
    </div>
  );
}
