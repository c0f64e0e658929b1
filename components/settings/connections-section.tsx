"use client";
import { useState } from "react";
import { GitHubMark } from "@/components/auth/provider-marks";
import { callApiForNothing } from "@/components/client/api";
import { sayDay } from "@/components/client/format-date";
import { showToast } from "@/components/client/toast-store";
import { useSubmit } from "@/components/client/use-submit";
import { connectGitHub } from "@/components/github/connect-git-hub";
import { Alert } from "@/components/ui/alert";
import { BusyButton } from "@/components/ui/busy-button";
import { Button } from "@/components/ui/button";
import type { Connection } from "@/lib/schemas/connection";
import { t } from "@/messages/en";
import { ProofDialog } from "./proof-dialog";
import { Row, Section } from "./section";
import { useConnections } from "./use-connections";
import { Waiting } from "./waiting";

const says = t.github.connections;
const HERE = "/settings";

/** What the account is connected to for its projects. */
export function ConnectionsSection() {
  const { connections, error, reload } = useConnections();
  return (
    <Section id="connections" title={says.title}>
      {connections ? (
        <GitHubRow connection={connections.items.find(({ provider }) => provider === "github")} onChange={reload} />
      ) : (
        <Waiting error={error} errorTitle={says.errorTitle} loading={says.loading} onRetry={reload} />
      )}
    </Section>
  );
}

type GitHubRowProps = { connection: Connection | undefined; onChange: () => void };

function GitHubRow({ connection, onChange }: GitHubRowProps) {
  const [wantsPrivate, setWantsPrivate] = useState(false);
  const [isLeaving, setIsLeaving] = useState(false);
  const { isBusy, problem, run } = useSubmit();
  const connect = (reachesPrivate: boolean): void => run(() => connectGitHub(reachesPrivate, HERE));
  return (
    <Row
      label={
        <>
          <GitHubMark />
          {t.github.name}
        </>
      }
      action={
        connection ? (
          <>
            {connection.reachesPrivate ? null : (
              <BusyButton isBusy={isBusy} busyLabel={says.connecting} onClick={() => connect(true)}>
                {says.widen}
              </BusyButton>
            )}
            <Button aria-label={says.disconnectLabel} onClick={() => setIsLeaving(true)}>
              {says.disconnect}
            </Button>
          </>
        ) : (
          <BusyButton
            isBusy={isBusy}
            busyLabel={says.connecting}
            aria-label={says.connectLabel}
            onClick={() => connect(wantsPrivate)}
          >
            {says.connect}
          </BusyButton>
        )
      }
    >
      {connection ? (
        <>
          <p>{says.connected(connection.login, sayDay(connection.connectedAt))}</p>
          <p className="text-compact text-muted">{connection.reachesPrivate ? says.all : says.open}</p>
        </>
      ) : (
        <>
          <p>{says.notConnected}</p>
          <label className="mt-2 flex w-fit items-center gap-2.5 pointer-coarse:min-h-11">
            <input
              type="checkbox"
              className="size-4 accent-cyan"
              checked={wantsPrivate}
              onChange={(event) => setWantsPrivate(event.target.checked)}
            />
            {says.allowPrivate}
          </label>
        </>
      )}
      {problem ? <Alert className="mt-2.5">{problem.message}</Alert> : null}
      {isLeaving ? (
        <ProofDialog
          title={says.disconnectTitle}
          text={says.disconnectText}
          hasPassword={false}
          submitLabel={says.disconnect}
          busyLabel={says.disconnecting}
          tone="bad"
          onSubmit={async () => {
            await callApiForNothing("/api/connections/github", { method: "DELETE" });
            showToast({ tone: "ok", message: says.disconnected });
            onChange();
            setIsLeaving(false);
          }}
          onClose={() => setIsLeaving(false)}
        />
      ) : null}
    </Row>
  );
}
