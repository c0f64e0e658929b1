"use client";
import { useState } from "react";
import { callApi } from "@/components/client/api";
import { useLoaded } from "@/components/client/use-loaded";
import { Segmented } from "@/components/ui/segmented";
import { type Version, type VersionDiff, versionDiffSchema } from "@/lib/schemas/version";
import { t } from "@/messages/en";
import { NotLoaded } from "../not-loaded";
import { FileDiffBlock } from "./file-diff";
import { VersionPicker } from "./version-picker";

const words = t.versions;
const says = words.diff;
/** So many lines are drawn at once; files beyond are folded. */
const OPEN_LINES = 800;

type ChangesViewProps = {
  id: string;
  from: string | null;
  versions: readonly Version[];
  onPick: (id: string, from: string | null) => void;
};

const loadDiff = (address: string, signal: AbortSignal) => callApi(versionDiffSchema, address, { signal });

/** What changed from one version to another, by file, inline or side by side. */
export function ChangesView({ id, from, versions, onPick }: ChangesViewProps) {
  const [look, setLook] = useState<"inline" | "beside">("inline");
  const { data, error, retry } = useLoaded(`/api/versions/${id}/diff${from === null ? "" : `?from=${from}`}`, loadDiff);
  return (
    <>
      <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <VersionPicker
          label={says.from}
          versions={versions}
          value={from ?? data?.from?.id ?? null}
          none={words.nothing}
          onPick={(picked) => onPick(id, picked)}
        />
        <VersionPicker
          label={says.to}
          versions={versions}
          value={id}
          onPick={(picked) => picked && onPick(picked, from)}
        />
        <div className="@3xl:ml-auto">
          <Segmented label={says.look} options={says.looks} value={look} onChange={setLook} />
        </div>
      </div>
      {data && !error ? null : (
        <div className="mt-6">
          <NotLoaded error={error} says={says} onRetry={retry} />
        </div>
      )}
      {data ? <Files key={`${data.from?.id ?? ""} ${data.to.id}`} diff={data} look={look} /> : null}
    </>
  );
}

function Files({ diff: { files }, look }: { diff: VersionDiff; look: "inline" | "beside" }) {
  if (files.length === 0) return <p className="mt-6 text-sm text-soft">{says.same}</p>;
  const sum = (of: "added" | "removed"): number => files.reduce((total, file) => total + file[of], 0);
  const open = openOnes(files);
  return (
    <>
      <p role="status" className="mt-4 text-compact text-soft tabular-nums">
        {says.sum(files.length, sum("added"), sum("removed"))}
      </p>
      <div className="mt-3 flex flex-col gap-3">
        {files.map((file) => (
          <FileDiffBlock key={file.path} file={file} isBeside={look === "beside"} startsOpen={open.has(file.path)} />
        ))}
      </div>
    </>
  );
}

/** The files that are shown unfolded: as many as fit, and always the first. */
function openOnes(files: VersionDiff["files"]): ReadonlySet<string> {
  const open = new Set<string>();
  let lines = 0;
  for (const { path, added, removed } of files) {
    lines += added + removed;
    if (open.size === 0 || lines <= OPEN_LINES) open.add(path);
  }
  return open;
}
