"use client";
import { useState } from "react";
import { useSubmit } from "@/components/client/use-submit";
import { Alert } from "@/components/ui/alert";
import { BusyButton } from "@/components/ui/busy-button";
import { t } from "@/messages/en";
import { connectGitHub } from "./connect-git-hub";

type ConnectPanelProps = { text: string; next: string; tone?: "primary" | "solid" };

/** Asks to connect GitHub, with private repositories or without; the browser comes back to `next`. */
export function ConnectPanel({ text, next, tone = "primary" }: ConnectPanelProps) {
  const [wantsPrivate, setWantsPrivate] = useState(false);
  const { isBusy, problem, run } = useSubmit();
  return (
    <div className="flex flex-col items-start gap-3 text-sm text-soft">
      <p>{text}</p>
      <label className="flex items-center gap-2.5 pointer-coarse:min-h-11">
        <input
          type="checkbox"
          className="size-4 accent-cyan"
          checked={wantsPrivate}
          onChange={(event) => setWantsPrivate(event.target.checked)}
        />
        {t.github.connections.allowPrivate}
      </label>
      {problem ? <Alert>{problem.message}</Alert> : null}
      <BusyButton
        tone={tone}
        isBusy={isBusy}
        busyLabel={t.github.connections.connecting}
        onClick={() => run(() => connectGitHub(wantsPrivate, next))}
      >
        {t.github.connect.submit}
      </BusyButton>
    </div>
  );
}
