"use client";
import { GitFork } from "lucide-react";
import { useRouter } from "next/navigation";
import { useCallback, useEffect } from "react";
import { ApiError } from "@/components/client/api";
import { carryFork, takeCarriedFork } from "@/components/client/fork-carry";
import { BusyButton } from "@/components/ui/busy-button";
import { t } from "@/messages/en";
import { useFork } from "./use-fork";

const says = t.share;

type ForkButtonProps = { projectId: string; token: string; name: string; isSignedIn: boolean };

/** Forks what is shared. A visitor signs in first, comes back here, and it goes on by itself. */
export function ForkButton({ projectId, token, name, isSignedIn }: ForkButtonProps) {
  const router = useRouter();
  const signIn = useCallback((): void => {
    carryFork(token, Date.now());
    router.push(`/login?next=${encodeURIComponent(`/p/${token}`)}`);
  }, [router, token]);
  // The session may have ended since the page was loaded.
  const onRefused = useCallback(
    (cause: unknown) => (cause instanceof ApiError && cause.code === "UNAUTHENTICATED" ? signIn() : undefined),
    [signIn],
  );
  const { fork, isForking, error } = useFork(onRefused);
  useEffect(() => {
    if (isSignedIn && takeCarriedFork(token, Date.now())) fork(projectId);
  }, [isSignedIn, token, projectId, fork]);
  return (
    <div className="flex min-w-0 flex-wrap items-center justify-end gap-x-3 gap-y-2">
      {error ? (
        <p role="alert" className="text-compact text-red">
          {error}
        </p>
      ) : null}
      <BusyButton
        tone="primary"
        size="small"
        isBusy={isForking}
        busyLabel={says.forking}
        aria-label={says.forkLabel(name)}
        onClick={() => (isSignedIn ? fork(projectId) : signIn())}
      >
        <GitFork aria-hidden="true" className="size-4" />
        {says.fork}
      </BusyButton>
    </div>
  );
}
