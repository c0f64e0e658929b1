"use client";
import { CircleCheck, CircleDashed, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { callApi } from "@/components/client/api";
import { useSubmit } from "@/components/client/use-submit";
import { BusyButton } from "@/components/ui/busy-button";
import { CopyButton } from "@/components/workspace/chat/copy-button";
import { type SetupItem, type SetupTest, setupTestSchema } from "@/lib/schemas/admin";
import { t } from "@/messages/en";

const says = t.admin.overview;

/** One thing that can be set up: whether it is, what is missing, what to copy to the vendor, and whether it answers. */
export function SetupCard({ item }: { item: SetupItem }) {
  const { id, isSetUp, missing, urls } = item;
  return (
    <li className="flex min-w-0 flex-col gap-4 rounded-2xl border border-line bg-card p-5">
      <div className="flex items-start justify-between gap-3">
        <div>
          <h3 className="font-medium">{says.names[id]}</h3>
          <p className="text-sm text-soft">{says.purposes[id]}</p>
        </div>
        <p className="flex shrink-0 items-center gap-1.5 text-sm text-soft">
          {isSetUp ? (
            <CircleCheck aria-hidden="true" className="size-4 text-green" />
          ) : (
            <CircleDashed aria-hidden="true" className="size-4 text-muted" />
          )}
          {isSetUp ? says.isSetUp : says.isMissing}
        </p>
      </div>
      {missing.length > 0 ? (
        <p className="text-sm text-soft">
          {says.missing}{" "}
          {missing.map((name, index) => (
            <span key={name}>
              {index > 0 ? ", " : null}
              <code className="font-mono text-compact text-ink wrap-anywhere">{name}</code>
            </span>
          ))}
          .
        </p>
      ) : null}
      {urls.length > 0 ? (
        <dl className="flex flex-col gap-3">
          {urls.map(({ label, url }) => (
            <div key={url}>
              <dt className="text-compact text-muted">{label}</dt>
              <dd className="mt-1 flex items-center gap-1 rounded-lg border border-line bg-raised py-1 pr-1 pl-3">
                <span className="min-w-0 flex-1 font-mono text-compact wrap-anywhere">{url}</span>
                <CopyButton text={url} label={says.copy(label)} />
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      {item.canTest ? <TestRow item={item} /> : null}
    </li>
  );
}

function TestRow({ item: { id } }: { item: SetupItem }) {
  const [result, setResult] = useState<SetupTest | null>(null);
  const { isBusy, problem, run } = useSubmit();
  const test = (): void => {
    setResult(null);
    run(async () => setResult(await callApi(setupTestSchema, `/api/admin/setup/${id}/test`, { method: "POST" })));
  };
  const said = problem ? { isWell: false, message: problem.message } : result;
  const Icon = said?.isWell ? CircleCheck : TriangleAlert;
  return (
    <div className="mt-auto flex flex-wrap items-center gap-x-4 gap-y-2">
      <BusyButton
        size="small"
        isBusy={isBusy}
        busyLabel={says.testing}
        aria-label={says.testOf(says.names[id])}
        onClick={test}
      >
        {says.test}
      </BusyButton>
      <p role="status" className="flex min-w-0 flex-1 items-start gap-2 text-sm text-soft">
        {said ? (
          <>
            <Icon aria-hidden="true" className={`mt-0.5 size-4 shrink-0 ${said.isWell ? "text-green" : "text-red"}`} />
            <span className="wrap-anywhere">{said.message}</span>
          </>
        ) : null}
      </p>
    </div>
  );
}
