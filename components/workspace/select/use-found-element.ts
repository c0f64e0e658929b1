import { useEffect, useState } from "react";
import { callApi, isAbort, readApiText, sayError } from "@/components/client/api";
import { versionFilesSchema } from "@/lib/schemas/version";
import type { PickState } from "../preview/pick";
import type { SourceElement } from "./page-source";

/** A selected element as the stored page has it. */
export type FoundElement = {
  versionId: string;
  path: string;
  html: string;
  /** Its own text. */
  source: string;
  element: SourceElement;
  /** All files of the version. */
  files: readonly string[];
};
type Found = { found: FoundElement | null; state: "loading" | "found" | "nowhere" | "moved"; problem: string | null };

/** Reads what was selected from the stored page, never from what the page says, and looks for it again in later versions. */
export function useFoundElement({ path, chosen, versionId: chosenIn }: PickState, versionId: string): Found {
  const [state, setState] = useState<Found>({ found: null, state: "loading", problem: null });
  const { found } = state;
  useEffect(() => {
    if (found?.versionId === versionId) return;
    const stop = new AbortController();
    const look = async (): Promise<void> => {
      // Loaded once somebody selects: a parser is large.
      const source = await import("./page-source");
      const read = async (id: string): Promise<string> => {
        const address = `/api/versions/${id}/files/${path.split("/").map(encodeURIComponent).join("/")}`;
        return readApiText(address, stop.signal);
      };
      const first = found ?? (await firstFound(source, await read(chosenIn), chosen?.at ?? null, path));
      if (!first) return setState({ found: null, state: "nowhere", problem: null });
      const files = await callApi(versionFilesSchema, `/api/versions/${versionId}/files`, { signal: stop.signal });
      const paths = files.files.map((file) => file.path);
      const html = paths.includes(path) ? await read(versionId) : "";
      const element = source.elementLike(html, first.element, first.source);
      if (!element) return setState({ found: found ?? null, state: "moved", problem: null });
      setState({ found: { ...first, versionId, html, element, files: paths }, state: "found", problem: null });
    };
    look().catch((error: unknown) => {
      if (!isAbort(error)) setState((now) => ({ ...now, problem: sayError(error) }));
    });
    return () => stop.abort();
  }, [found, path, chosen, chosenIn, versionId]);
  return state;
}

async function firstFound(
  { elementAt }: { elementAt: (html: string, at: readonly number[]) => SourceElement | null },
  html: string,
  at: readonly number[] | null,
  path: string,
): Promise<FoundElement | null> {
  const element = at ? elementAt(html, at) : null;
  if (!element) return null;
  return { versionId: "", path, html, element, source: html.slice(element.start, element.end), files: [] };
}
