"use client";
import { useMemo } from "react";
import { readApiText } from "@/components/client/api";
import { useLoaded } from "@/components/client/use-loaded";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { t } from "@/messages/en";
import { CodeText } from "./code-text";

const TEXT = /\.(html?|css|m?js|json|svg|txt|md|xml|webmanifest)$/i;

const loadText = (address: string, signal: AbortSignal) => readApiText(address, signal);

/** A file of a version, read from the server. */
export function StoredFile({ versionId, path }: { versionId: string; path: string }) {
  const isText = TEXT.test(path);
  const address = `/api/versions/${versionId}/files/${path.split("/").map(encodeURIComponent).join("/")}`;
  const { data, error, retry } = useLoaded(isText ? address : null, loadText);
  const lines = useMemo(() => data?.split("\n") ?? [], [data]);
  if (!isText) return <p className="p-6 text-sm text-soft">{t.workspace.code.binary}</p>;
  if (error) {
    return (
      <div role="alert" className="flex flex-col items-start gap-3 p-6 text-sm">
        <p>
          {t.workspace.code.error} {error}
        </p>
        <Button onClick={retry}>{t.common.retry}</Button>
      </div>
    );
  }
  if (data === null) return <Skeleton className="m-4 w-64" />;
  return <CodeText path={path} lines={lines} revision={0} follows={false} />;
}
