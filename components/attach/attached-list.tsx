"use client";
import { ImageOff, RotateCw, X } from "lucide-react";
import Image from "next/image";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { t } from "@/messages/en";
import type { AttachedFile, AttachedState } from "./attached-files";

const says = t.attach;

type AttachedListProps = AttachedState & { onRetry: (key: string) => void; onRemove: (key: string) => void };

/** Under a composer's text: what is attached, how far each file is, and what is wrong with it. */
export function AttachedList({ files, notice, said, onRetry, onRemove }: AttachedListProps) {
  return (
    <div className={files.length > 0 || notice ? "px-3 pt-1 pb-2.5" : undefined}>
      {files.length > 0 ? (
        <ul
          aria-label={says.list}
          className="grid max-h-44 grid-cols-[repeat(auto-fill,minmax(min(100%,14rem),1fr))] items-start gap-2 overflow-y-auto"
        >
          {files.map((file) => (
            <Item key={file.key} file={file} onRetry={onRetry} onRemove={onRemove} />
          ))}
        </ul>
      ) : null}
      {notice ? <p className="px-2 pt-2 text-compact text-gold">{notice}</p> : null}
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  );
}

/** Why a request can't be sent with these files yet; null where it can. */
export function obstacleOf(files: readonly AttachedFile[]): string | null {
  const count = (...kinds: string[]): number => files.filter(({ state }) => kinds.includes(state.is)).length;
  const going = count("waiting", "uploading");
  if (going > 0) return says.stillUploading(going);
  const failed = count("refused");
  return failed > 0 ? says.failed(failed) : null;
}

type ItemProps = { file: AttachedFile } & Pick<AttachedListProps, "onRetry" | "onRemove">;

function Item({ file: { key, name, picture, state }, onRetry, onRemove }: ItemProps) {
  const isRefused = state.is === "refused";
  return (
    <li
      className={`flex min-w-0 items-center gap-2 rounded-lg border bg-card p-1 text-compact ${isRefused ? "border-red/50" : "border-line"}`}
    >
      <Picture src={picture} />
      <div className="min-w-0 flex-1">
        <p className="truncate" title={name}>
          {name}
        </p>
        {state.is === "waiting" ? <p className="text-muted">{says.waiting}</p> : null}
        {state.is === "uploading" ? <Progress name={name} share={state.share} /> : null}
        {isRefused ? <p className="text-red wrap-anywhere">{state.message}</p> : null}
      </div>
      {isRefused && state.canRetry ? (
        <IconButton label={says.retryName(name)} onClick={() => onRetry(key)}>
          <RotateCw aria-hidden="true" />
        </IconButton>
      ) : null}
      <IconButton label={says.remove(name)} onClick={() => onRemove(key)}>
        <X aria-hidden="true" />
      </IconButton>
    </li>
  );
}

function Progress({ name, share }: { name: string; share: number }) {
  const percent = Math.round(share * 100);
  return (
    <div
      role="progressbar"
      aria-label={says.progress(name)}
      aria-valuenow={percent}
      aria-valuetext={percent === 100 ? says.preparing : `${percent}%`}
      className="mt-1.5 mb-1 h-1 overflow-hidden rounded-full bg-strong"
    >
      <div
        className="h-full origin-left rounded-full bg-cyan transition-transform duration-150"
        style={{ transform: `scaleX(${Math.max(0.04, share)})` }}
      />
    </div>
  );
}

/** A picture of 40 px; a sign where it can't be shown. */
export function Picture({ src }: { src: string | null }) {
  const [brokenSrc, setBrokenSrc] = useState<string | null>(null);
  if (src === null || src === brokenSrc) {
    return (
      <span className="flex size-10 shrink-0 items-center justify-center rounded-md bg-hover text-muted">
        <ImageOff aria-hidden="true" className="size-[18px]" />
      </span>
    );
  }
  return (
    <Image
      src={src}
      alt=""
      width={40}
      height={40}
      loading="lazy"
      onError={() => setBrokenSrc(src)}
      className="size-10 shrink-0 rounded-md bg-hover object-cover"
    />
  );
}
