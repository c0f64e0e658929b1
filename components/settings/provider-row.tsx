"use client";
import { useState } from "react";
import type { PROVIDER_LOOKS } from "@/components/auth/providers";
import { ApiError, callApiForNothing } from "@/components/client/api";
import { sayDay } from "@/components/client/format-date";
import { signInWithProvider } from "@/components/client/session";
import { showToast } from "@/components/client/toast-store";
import { useSubmit, type Work } from "@/components/client/use-submit";
import { Alert } from "@/components/ui/alert";
import { BusyButton } from "@/components/ui/busy-button";
import { Button } from "@/components/ui/button";
import type { Security } from "@/lib/schemas/security";
import { t } from "@/messages/en";
import { ProofDialog } from "./proof-dialog";
import { Row } from "./section";

const says = t.settings.signIn;

type ProviderRowProps = { look: (typeof PROVIDER_LOOKS)[number]; security: Security; onChange: () => void };

/** One provider: connect it, or remove it unless it is the last way in. */
export function ProviderRow({ look: { id, name, Mark }, security, onChange }: ProviderRowProps) {
  const [open, setOpen] = useState<"connect" | "remove" | null>(null);
  const { isBusy, problem, run } = useSubmit();
  const { hasPassword, identities, providers } = security;
  const identity = identities.find(({ provider }) => provider === id);
  const isLast = !hasPassword && identities.length === 1;
  const path = `/api/account/identities/${id}`;
  const close = (): void => setOpen(null);

  const connect = async (password: string | undefined): ReturnType<Work> => {
    await callApiForNothing(path, { method: "POST", body: { password } });
    await signInWithProvider(id, `/settings?linked=${id}`);
    return "leaving";
  };
  // A fresh sign-in is proof enough; only an older one is asked for more.
  const tryToConnect = (): void =>
    run(() =>
      connect(undefined).catch((error: unknown) => {
        if (!(error instanceof ApiError) || error.code !== "FORBIDDEN") throw error;
        setOpen("connect");
      }),
    );
  const remove = async (password: string | undefined): ReturnType<Work> => {
    await callApiForNothing(path, { method: "DELETE", body: { password } });
    showToast({ tone: "ok", message: says.removed(name) });
    onChange();
    close();
  };
  return (
    <Row
      label={
        <>
          <Mark />
          {name}
        </>
      }
      action={
        identity ? (
          <Button disabled={isLast} aria-label={says.removeOf(name)} onClick={() => setOpen("remove")}>
            {says.remove}
          </Button>
        ) : providers.includes(id) ? (
          <BusyButton
            isBusy={isBusy}
            busyLabel={says.connecting}
            aria-label={says.connectOf(name)}
            onClick={tryToConnect}
          >
            {says.connect}
          </BusyButton>
        ) : null
      }
    >
      <p>{identity ? says.connected(identity.email, sayDay(identity.linkedAt)) : says.notConnected}</p>
      {identity && isLast ? <p className="text-compact text-muted">{says.lastWay(name)}</p> : null}
      {problem ? <Alert className="mt-2.5">{problem.message}</Alert> : null}
      {open === "connect" ? (
        <ProofDialog
          title={says.connectTitle(name)}
          text={says.connectText}
          hasPassword={hasPassword}
          submitLabel={says.connect}
          busyLabel={says.connecting}
          onSubmit={connect}
          onClose={close}
        />
      ) : null}
      {open === "remove" ? (
        <ProofDialog
          title={says.removeTitle(name)}
          text={says.removeText(name)}
          hasPassword={hasPassword}
          submitLabel={says.remove}
          busyLabel={says.removing}
          tone="bad"
          onSubmit={remove}
          onClose={close}
        />
      ) : null}
    </Row>
  );
}
