"use client";
import Link from "next/link";
import { z } from "zod";
import { callApi } from "@/components/client/api";
import { useLoaded } from "@/components/client/use-loaded";
import { CostBreakdown } from "@/components/credits/cost-breakdown";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { runSchema } from "@/lib/schemas/run";
import { t } from "@/messages/en";

const says = t.billing.ledger;
const answerSchema = z.object({ run: runSchema });
const loadRun = (runId: string, signal: AbortSignal) => callApi(answerSchema, `/api/runs/${runId}`, { signal });

/** What one build was asked for, what it cost and why, and the way to it. */
export function RunDetails({ runId }: { runId: string }) {
  const { data, error, retry } = useLoaded(runId, loadRun);
  if (error) {
    return (
      <p role="alert" className="flex flex-wrap items-center gap-3 text-sm text-red">
        {says.runError} {error}
        <Button size="small" onClick={retry}>
          {t.common.retry}
        </Button>
      </p>
    );
  }
  if (!data) {
    return (
      <p className="max-w-md rounded-xl border border-line bg-raised p-4">
        <span className="sr-only">{says.loadingRun}</span>
        <Skeleton className="w-2/3" />
      </p>
    );
  }
  const { run } = data;
  return (
    <div className="max-w-md rounded-xl border border-line bg-raised px-4 py-3.5">
      <p className="mb-3 line-clamp-2 text-compact wrap-anywhere">{run.prompt}</p>
      <CostBreakdown bill={run} />
      <Link
        href={`/projects/${run.projectId}#run-${run.id}`}
        className="mt-3 inline-flex min-h-6 items-center text-compact text-cyan underline-offset-4 hover:underline pointer-coarse:min-h-11"
      >
        {says.openTurn}
      </Link>
    </div>
  );
}
