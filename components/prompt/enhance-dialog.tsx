"use client";
import { useId, useState } from "react";
import { callApi } from "@/components/client/api";
import { useLoaded } from "@/components/client/use-loaded";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FieldFrame } from "@/components/ui/field-frame";
import { Skeleton } from "@/components/ui/skeleton";
import type { BlueprintId } from "@/lib/schemas/blueprint";
import { enhancedSchema } from "@/lib/schemas/enhance";
import { LIMITS } from "@/lib/schemas/limits";
import { enhanceMessages as says } from "@/messages/enhance-en";

type EnhanceDialogProps = {
  mine: string;
  blueprint?: BlueprintId | null;
  projectId?: string;
  model: string | null;
  onUse: (fuller: string) => void;
  onClose: () => void;
};

const load = (body: string, signal: AbortSignal) =>
  callApi(enhancedSchema, "/api/enhance", { method: "POST", body: JSON.parse(body), signal });

/** One's own prompt over a fuller one that can be changed, before either is used. Closing gives the question up. */
export function EnhanceDialog({ mine, blueprint, projectId, model, onUse, onClose }: EnhanceDialogProps) {
  const id = useId();
  const body = JSON.stringify({
    prompt: mine,
    ...(blueprint ? { blueprint } : {}),
    ...(projectId ? { projectId } : {}),
    ...(model ? { model } : {}),
  });
  const { data, error, retry } = useLoaded(body, load);
  const [changed, setChanged] = useState<string | null>(null);
  const fuller = changed ?? data?.prompt ?? "";
  const isSame = data !== null && data.prompt === mine;
  return (
    <Dialog title={says.title} onClose={onClose} wide>
      <div className="flex flex-col gap-4">
        <p className="text-sm text-soft">{isSame ? says.nothing : says.intro}</p>
        <div>
          <h3 className="mb-1.5 text-sm font-medium">{says.mine}</h3>
          <p className="max-h-24 overflow-y-auto rounded-lg border border-line px-3.5 py-2.5 text-sm whitespace-pre-wrap text-soft wrap-anywhere">
            {mine}
          </p>
        </div>
        {error ? <Alert>{error}</Alert> : null}
        {data && !isSame ? (
          <FieldFrame id={id} label={says.fuller}>
            <textarea
              id={id}
              value={fuller}
              maxLength={LIMITS.promptChars}
              rows={10}
              onChange={(event) => setChanged(event.target.value)}
              className="block max-h-[45dvh] w-full resize-y rounded-lg border border-strong bg-raised px-3.5 py-2.5 text-base leading-6 caret-cyan hover:border-muted"
            />
          </FieldFrame>
        ) : null}
        {data && data.missing.length > 0 ? (
          <p className="text-compact text-muted">{says.missing(data.missing)}</p>
        ) : null}
        {data || error ? null : (
          <div role="status" className="flex flex-col gap-3 py-4">
            <span className="sr-only">{says.writing}</span>
            <Skeleton className="w-full" />
            <Skeleton className="w-5/6" />
            <Skeleton className="w-2/3" />
          </div>
        )}
        <div className="flex flex-wrap justify-end gap-2.5">
          <Button onClick={onClose}>{says.keep}</Button>
          {error ? <Button onClick={retry}>{says.again}</Button> : null}
          {data && !isSame ? (
            <Button tone="primary" disabled={fuller.trim() === ""} onClick={() => onUse(fuller.trim())}>
              {says.use}
            </Button>
          ) : null}
        </div>
      </div>
    </Dialog>
  );
}
