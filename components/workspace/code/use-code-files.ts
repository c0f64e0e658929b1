import { useMemo, useSyncExternalStore } from "react";
import { callApi } from "@/components/client/api";
import { type Loaded, useLoaded } from "@/components/client/use-loaded";
import { versionFilesSchema } from "@/lib/schemas/version";
import type { LiveFile, LiveFiles } from "./live-files";

const loadFiles = (versionId: string, signal: AbortSignal) =>
  callApi(versionFilesSchema, `/api/versions/${versionId}/files`, { signal });

type CodeFiles = {
  paths: readonly string[];
  writing: ReadonlySet<string>;
  liveFile: (path: string) => LiveFile | null;
  isEdited: (path: string) => boolean;
  revision: number;
  stored: Loaded<{ files: { path: string }[] }>;
};

const nothing = { subscribe: () => () => undefined, getVersion: () => 0 };

/** The files of the current version together with those that a run is writing. */
export function useCodeFiles(versionId: string | null, live: LiveFiles | null): CodeFiles {
  const stored = useLoaded(versionId, loadFiles);
  const source = live ?? nothing;
  const revision = useSyncExternalStore(source.subscribe, source.getVersion, () => 0);
  const storedPaths = stored.data?.files.map(({ path }) => path).join("\n") ?? "";
  const livePaths = live ? [...live.files.keys()].join("\n") : "";
  const openPaths = live ? [...live.files].flatMap(([path, { isOpen }]) => (isOpen ? [path] : [])).join("\n") : "";

  const paths = useMemo(
    () => [...new Set(`${storedPaths}\n${livePaths}`.split("\n").filter(Boolean))],
    [storedPaths, livePaths],
  );
  const writing = useMemo(() => new Set(openPaths.split("\n").filter(Boolean)), [openPaths]);
  return {
    paths,
    writing,
    liveFile: (path) => live?.files.get(path) ?? null,
    isEdited: (path) => live?.edited.has(path) ?? false,
    revision,
    stored,
  };
}
