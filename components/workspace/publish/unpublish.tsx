"use client";
import { useState } from "react";
import { showToast } from "@/components/client/toast-store";
import { useSubmit } from "@/components/client/use-submit";
import { Alert } from "@/components/ui/alert";
import { BusyButton } from "@/components/ui/busy-button";
import { Button } from "@/components/ui/button";
import { t } from "@/messages/en";
import type { SiteControl } from "./use-site";

const says = t.publish;

/** Takes the site off the web, after asking once. */
export function Unpublish({ control }: { control: SiteControl }) {
  const [isAsking, setIsAsking] = useState(false);
  const { isBusy, problem, run } = useSubmit();
  const unpublish = (): void =>
    run(async () => {
      await control.unpublish();
      showToast({ tone: "ok", message: says.unpublished });
    });
  return (
    <div className="flex flex-col gap-3 border-t border-line pt-5">
      {problem ? <Alert>{problem.message}</Alert> : null}
      {isAsking ? (
        <div role="group" aria-label={says.unpublishAsk} className="flex flex-wrap items-center gap-2.5">
          <p className="mr-auto text-sm">{says.unpublishAsk}</p>
          <Button onClick={() => setIsAsking(false)}>{says.unpublishNo}</Button>
          <BusyButton tone="bad" isBusy={isBusy} onClick={unpublish}>
            {says.unpublishYes}
          </BusyButton>
        </div>
      ) : (
        <Button tone="quiet" className="self-start" onClick={() => setIsAsking(true)}>
          {says.unpublish}
        </Button>
      )}
    </div>
  );
}
