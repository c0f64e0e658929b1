"use client";
import { useEffect, useMemo, useState } from "react";
import { useLoaded } from "@/components/client/use-loaded";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { t } from "@/messages/en";
import type { CodeDraft, CodeDraftView } from "../code-draft";
import type { Body } from "../draft";
import { CodeField, type FieldHandle, type Target } from "./code-field";

type FileContentProps = {
  draft: CodeDraft;
  view: CodeDraftView;
  path: string;
  /** Where its body stands in the base; null for a new file. */
  from: string | null;
  target: Target | null;
  onReady: (handle: FieldHandle | null) => void;
};

/** One file: a text to change, or a picture to look at. */
export function FileContent({ draft, view, path, from, target, onReady }: FileContentProps) {
  const own = view.draft.bodies[path] ?? null;
  const { id } = view.tree ?? { id: "" };
  const [load] = useState(() => (key: string) => {
    const [version = "", ...rest] = key.split(" ");
    return draft.bodies.load(version, rest.join(" "));
  });
  const needed = own === null && from !== null && id !== "" ? `${id} ${from}` : null;
  const { error, retry } = useLoaded(needed, load);
  const body = own ?? (from === null || id === "" ? null : draft.bodies.known(id, from));
  // A file that was typed in must know what it was, to tell when nothing of it has changed any more.
  useEffect(() => {
    if (own !== null && from !== null && id !== "") draft.bodies.load(id, from).catch(() => undefined);
  }, [draft, own, from, id]);

  if (error && !body) {
    return (
      <div role="alert" className="flex flex-col items-start gap-3 p-6 text-sm">
        <p>
          {t.workspace.code.error} {error}
        </p>
        <Button onClick={retry}>{t.common.retry}</Button>
      </div>
    );
  }
  if (!body) return <Skeleton className="m-4 w-64" />;
  if ("base64" in body) return <Picture path={path} body={body} />;
  return (
    <CodeField
      key={`${path} ${view.revision}`}
      draft={draft}
      path={path}
      text={body.text}
      target={target}
      onReady={onReady}
    />
  );
}

const PICTURES: Readonly<Record<string, string>> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  avif: "image/avif",
  ico: "image/x-icon",
};

function Picture({ path, body }: { path: string; body: Extract<Body, { base64: string }> }) {
  const type = PICTURES[path.slice(path.lastIndexOf(".") + 1).toLowerCase()];
  const src = useMemo(() => (type ? `data:${type};base64,${body.base64}` : null), [type, body.base64]);
  if (src === null) return <p className="p-6 text-sm text-soft">{t.editor.binary}</p>;
  return (
    <div className="h-full p-6">
      <div
        role="img"
        aria-label={t.editor.image(path)}
        style={{ backgroundImage: `url("${src}")` }}
        className="size-full bg-contain bg-center bg-no-repeat"
      />
    </div>
  );
}
