import { ArrowUp, Check, FileArchive, History } from "lucide-react";
import type { ReactNode } from "react";
import { t } from "@/messages/en";

const demo = t.marketing.demo;
const PICTURES: readonly ReactNode[] = [<Describe key="describe" />, <Watch key="watch" />, <Change key="change" />];

/** A drawing of the product in each of the three steps, made of the product's own parts. */
export function StepPicture({ step }: { step: number }) {
  return (
    <div aria-hidden="true" className="rounded-[18px] border border-line bg-card p-4 sm:p-8">
      {PICTURES[step]}
    </div>
  );
}

function Describe() {
  return (
    <div className="rounded-[18px] border border-strong bg-raised p-4">
      <p className="min-h-20 text-base">
        {demo.prompt}
        <span className="ml-0.5 inline-block h-5 w-0.5 translate-y-1 bg-cyan" />
      </p>
      <span className="ml-auto flex h-9 w-14 items-center justify-center rounded-full bg-inverse text-on-inverse">
        <ArrowUp className="size-5" />
      </span>
    </div>
  );
}

function Watch() {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <div className="flex flex-col gap-2 self-start">
        {demo.files.map((file, index) => (
          <div
            key={file}
            className="flex items-center gap-2 rounded-lg border border-line bg-raised px-3 py-2 text-compact"
          >
            {index < 2 ? (
              <Check className="size-4 text-green" />
            ) : (
              <span className="mx-1 size-2 animate-pulse-dot rounded-full bg-current text-running" />
            )}
            <span className="text-soft">{index < 2 ? demo.wrote : demo.writing}</span>
            <span className="truncate font-mono text-xs">{file}</span>
          </div>
        ))}
      </div>
      <div className="overflow-hidden rounded-lg border border-strong bg-[#fff8f0]">
        <div className="flex h-7 items-center gap-1.5 border-b border-black/10 px-3">
          <span className="h-1.5 w-10 rounded-full bg-[#b4532a]" />
          <span className="ml-auto h-1.5 w-6 rounded-full bg-black/15" />
          <span className="h-1.5 w-6 rounded-full bg-black/15" />
        </div>
        <div className="flex flex-col gap-2 p-4">
          <span className="h-4 w-4/5 rounded bg-[#3d2417]" />
          <span className="h-4 w-3/5 rounded bg-[#3d2417]" />
          <span className="mt-1 h-2 w-full rounded bg-black/15" />
          <span className="h-2 w-4/5 rounded bg-black/15" />
          <span className="mt-1 h-6 w-20 rounded-full bg-[#b4532a]" />
        </div>
        <div className="grid grid-cols-3 gap-2 px-4 pb-4">
          <span className="h-14 rounded-md bg-[#ecd3b8]" />
          <span className="h-14 rounded-md bg-[#dfb48b]" />
          <span className="h-14 rounded-md border border-dashed border-black/20" />
        </div>
      </div>
    </div>
  );
}

function Change() {
  return (
    <div className="flex flex-col gap-4">
      <p className="ml-auto max-w-[85%] rounded-2xl bg-hover px-4 py-2.5 text-sm">{demo.change}</p>
      {demo.versions.map((version, index) => (
        <div
          key={version}
          className="flex items-center gap-3 rounded-lg border border-line bg-raised px-3.5 py-2.5 text-sm"
        >
          <History className="size-4 text-muted" />
          <span className="min-w-0">
            <span className="block truncate">{version}</span>
            <span className="text-xs text-muted">{demo.version(demo.versions.length - index)}</span>
          </span>
          {index > 0 ? (
            <span className="ml-auto rounded-md border border-strong px-2.5 py-1 text-xs">{demo.restore}</span>
          ) : null}
        </div>
      ))}
      <div className="flex items-center gap-3 self-start rounded-lg border border-dashed border-strong px-3.5 py-2.5 text-sm">
        <FileArchive className="size-4 text-cyan" />
        <span className="font-mono text-compact">{demo.archive}</span>
      </div>
    </div>
  );
}
