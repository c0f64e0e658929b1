import { useState } from "react";
import { BRAND_KIT_PATH } from "@/components/brand/use-brand-kit";
import { callApiForNothing } from "@/components/client/api";
import { showToast } from "@/components/client/toast-store";
import { useSubmit } from "@/components/client/use-submit";
import { Alert } from "@/components/ui/alert";
import { BusyButton } from "@/components/ui/busy-button";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { t } from "@/messages/en";

const says = t.brand;

/** Removes the kit, after asking once. */
export function RemoveKit({ onRemoved }: { onRemoved: () => void }) {
  const [isAsking, setIsAsking] = useState(false);
  const { isBusy, problem, run } = useSubmit();
  const remove = (): void =>
    run(async () => {
      await callApiForNothing(BRAND_KIT_PATH, { method: "DELETE" });
      showToast({ tone: "ok", message: says.removed });
      onRemoved();
    });
  return (
    <>
      <Button onClick={() => setIsAsking(true)}>{says.remove}</Button>
      {isAsking ? (
        <Dialog title={says.removeTitle} onClose={() => setIsAsking(false)}>
          <p className="text-sm text-pretty text-soft">{says.removeText}</p>
          {problem ? <Alert className="mt-4">{problem.message}</Alert> : null}
          <div className="mt-5 flex justify-end">
            <BusyButton tone="bad" isBusy={isBusy} busyLabel={says.removing} onClick={remove}>
              {says.remove}
            </BusyButton>
          </div>
        </Dialog>
      ) : null}
    </>
  );
}
