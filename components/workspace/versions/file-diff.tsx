"use client";
import { ChevronRight } from "lucide-react";
import { useMemo, useState } from "react";
import { cx } from "@/components/ui/class-names";
import type { FileDiff } from "@/lib/schemas/version";
import { t } from "@/messages/en";
import { besideEachOther, type DiffLine, type Hunk, readHunks } from "./diff-lines";

const says = t.versions.diff;

type FileDiffProps = { file: FileDiff; isBeside: boolean; startsOpen: boolean };

/** What changed in one file, foldable; its lines are only drawn while it is open. */
export function FileDiffBlock({ file, isBeside, startsOpen }: FileDiffProps) {
  const [isOpen, setIsOpen] = useState(startsOpen);
  const { path, was, change, added, removed } = file;
  return (
    <section aria-label={path} className="overflow-hidden rounded-xl border border-line bg-card">
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
        className="flex min-h-11 w-full items-center gap-2.5 px-3 text-left text-compact hover:bg-hover"
      >
        <ChevronRight
          aria-hidden="true"
          className={cx("size-4 shrink-0 text-muted transition duration-150", isOpen && "rotate-90")}
        />
        <span className="min-w-0 flex-1 font-mono text-xs wrap-anywhere">
          {was === null ? path : says.renamed(was, path)}
        </span>
        <span className="shrink-0 text-soft">{says.change[change]}</span>
        <span className="shrink-0 font-mono text-xs tabular-nums">
          <span className="sr-only">{says.lines(added, removed)}</span>
          <span aria-hidden="true" className="text-green">
            +{added}
          </span>{" "}
          <span aria-hidden="true" className="text-red">
            −{removed}
          </span>
        </span>
      </button>
      {isOpen ? <Body file={file} isBeside={isBeside} /> : null}
    </section>
  );
}

function Body({ file, isBeside }: Pick<FileDiffProps, "file" | "isBeside">) {
  const hunks = useMemo(() => readHunks(file.diff ?? ""), [file.diff]);
  if (file.without !== null || hunks.length === 0) {
    const note = file.without === null ? says.noLines : says[file.without];
    return <p className="border-t border-line px-4 py-3 text-compact text-soft">{note}</p>;
  }
  return (
    <div className="border-t border-line">
      <table className="w-full table-fixed border-collapse font-mono text-xs leading-5 [tab-size:2]">
        <caption className="sr-only">{says.table(file.path)}</caption>
        <colgroup>
          <col className="w-10" />
          <col className={isBeside ? "" : "w-10"} />
          {isBeside ? <col className="w-10" /> : null}
          <col />
        </colgroup>
        {isBeside ? <BesideHead /> : <InlineHead />}
        {hunks.map((hunk) =>
          isBeside ? <Beside key={hunk.header} hunk={hunk} /> : <Inline key={hunk.header} hunk={hunk} />,
        )}
      </table>
    </div>
  );
}

const NUMBER = "px-1.5 text-right align-top text-muted select-none tabular-nums";
const TEXT = "px-2 align-top whitespace-pre-wrap wrap-anywhere";
const TONES = { same: "", added: "bg-green/10", removed: "bg-red/10", note: "text-muted" } as const;
const SIGNS = { same: " ", added: "+", removed: "−", note: " " } as const;

function InlineHead() {
  return (
    <thead className="sr-only">
      <tr>
        <th scope="col">{says.oldLine}</th>
        <th scope="col">{says.newLine}</th>
        <th scope="col">{says.title}</th>
      </tr>
    </thead>
  );
}

function HunkHead({ header, columns }: { header: string; columns: number }) {
  return (
    <tr>
      <td colSpan={columns} className="bg-hover/60 px-3 py-1 text-muted">
        {header}
      </td>
    </tr>
  );
}

function Inline({ hunk }: { hunk: Hunk }) {
  return (
    <tbody>
      <HunkHead header={hunk.header} columns={3} />
      {hunk.lines.map((line, index) => (
        <tr key={index} className={TONES[line.kind]}>
          <td className={NUMBER}>{line.old}</td>
          <td className={NUMBER}>{line.now}</td>
          <td className={TEXT}>
            <span className="inline-block w-4 text-soft select-none">{SIGNS[line.kind]}</span>
            {line.text}
          </td>
        </tr>
      ))}
    </tbody>
  );
}

function BesideHead() {
  return (
    <thead className="sr-only">
      <tr>
        <th scope="col">{says.oldLine}</th>
        <th scope="col">{says.before}</th>
        <th scope="col">{says.newLine}</th>
        <th scope="col">{says.after}</th>
      </tr>
    </thead>
  );
}

function Beside({ hunk }: { hunk: Hunk }) {
  return (
    <tbody>
      <HunkHead header={hunk.header} columns={4} />
      {besideEachOther(hunk.lines).map(([before, after], index) => (
        <tr key={index}>
          <Side line={before} number={before?.old ?? null} />
          <Side line={after} number={after?.now ?? null} />
        </tr>
      ))}
    </tbody>
  );
}

function Side({ line, number }: { line: DiffLine | null; number: number | null }) {
  const tone = line ? TONES[line.kind] : "bg-hover/30";
  return (
    <>
      <td className={cx(NUMBER, tone)}>{number}</td>
      <td className={cx(TEXT, tone)}>
        {line ? <span className="inline-block w-4 text-soft select-none">{SIGNS[line.kind]}</span> : null}
        {line?.text}
      </td>
    </>
  );
}
