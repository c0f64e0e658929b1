"use client";
import { useCallback, useState } from "react";
import { callApi, callApiForNothing } from "@/components/client/api";
import { showToast } from "@/components/client/toast-store";
import { useLoaded } from "@/components/client/use-loaded";
import { useSubmit } from "@/components/client/use-submit";
import { Alert } from "@/components/ui/alert";
import { BusyButton } from "@/components/ui/busy-button";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { type OwnKey, ownKeysSchema } from "@/lib/schemas/own-key";
import { t } from "@/messages/en";
import { ownKeyMessages as says } from "@/messages/own-keys-en";
import { OwnKeyDialog } from "./own-key-dialog";
import { Row, Section } from "./section";
import { Waiting } from "./waiting";

const load = (key: string, signal: AbortSignal) => callApi(ownKeysSchema, key.slice(key.indexOf("/")), { signal });

/** The account's keys for services of its own choice. */
export function OwnKeysSection() {
  const [round, setRound] = useState(0);
  const { data, error, retry } = useLoaded(`${round}/api/own-keys`, load);
  const reload = useCallback(() => setRound((count) => count + 1), []);
  const [isAdding, setIsAdding] = useState(false);
  const [leaving, setLeaving] = useState<OwnKey | null>(null);
  return (
    <Section id="own-keys" title={says.title}>
      {data ? (
        <>
          <Row
            label={says.count(data.items.length)}
            action={<Button onClick={() => setIsAdding(true)}>{says.add}</Button>}
          >
            {says.intro}
          </Row>
          {data.items.map((ownKey) => (
            <Row
              key={ownKey.id}
              label={ownKey.label}
              action={
                <Button aria-label={says.removeOf(ownKey.label)} onClick={() => setLeaving(ownKey)}>
                  {says.remove}
                </Button>
              }
            >
              <span className="wrap-anywhere">
                {ownKey.baseUrl} · {says.ending(ownKey.lastFour)}
              </span>
              <span className="mt-1 block font-mono text-compact wrap-anywhere">{ownKey.models.join(", ")}</span>
            </Row>
          ))}
        </>
      ) : (
        <Waiting error={error} errorTitle={says.errorTitle} loading={says.loading} onRetry={retry} />
      )}
      {isAdding ? <OwnKeyDialog onAdded={reload} onClose={() => setIsAdding(false)} /> : null}
      {leaving ? <RemoveDialog ownKey={leaving} onRemoved={reload} onClose={() => setLeaving(null)} /> : null}
    </Section>
  );
}

type RemoveDialogProps = { ownKey: OwnKey; onRemoved: () => void; onClose: () => void };

function RemoveDialog({ ownKey: { id, label }, onRemoved, onClose }: RemoveDialogProps) {
  const { isBusy, problem, run } = useSubmit();
  const remove = (): void =>
    run(async () => {
      await callApiForNothing(`/api/own-keys/${id}`, { method: "DELETE" });
      showToast({ tone: "ok", message: says.removed(label) });
      onRemoved();
      onClose();
    });
  return (
    <Dialog title={says.removeTitle(label)} onClose={onClose}>
      <p className="text-sm text-soft">{says.removeText}</p>
      {problem ? <Alert className="mt-4">{problem.message}</Alert> : null}
      <div className="mt-5 flex flex-wrap justify-end gap-2.5">
        <Button onClick={onClose}>{t.common.cancel}</Button>
        <BusyButton tone="bad" isBusy={isBusy} busyLabel={says.removing} onClick={remove}>
          {says.remove}
        </BusyButton>
      </div>
    </Dialog>
  );
}
