import { useRef, useState } from "react";
import { z } from "zod";
import { ApiError, callApi, sayError } from "@/components/client/api";
import { type Version, versionListSchema, versionSchema } from "@/lib/schemas/version";
import { t } from "@/messages/en";
import type { FoundElement } from "./use-found-element";

const answer = z.object({ version: versionSchema });

type Apply = {
  isApplying: boolean;
  problem: string | null;
  /** Makes a version of the page as it is to read; null where it was refused, which `problem` says then. */
  apply: (found: FoundElement, html: string) => Promise<Version | null>;
};

/** Saves a page that was changed by hand. Where the project has gone on meanwhile, its newest version is taken over first. */
export function useApply(projectId: string, onMade: (version: Version) => void): Apply {
  const [isApplying, setIsApplying] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const busy = useRef(false);
  const address = `/api/projects/${projectId}/versions`;

  const save = async ({ versionId, path }: FoundElement, html: string): Promise<Version | null> => {
    try {
      const body = { base: versionId, changes: [{ path, text: html }] };
      const { version } = await callApi(answer, address, { method: "POST", body });
      onMade(version);
      return version;
    } catch (error) {
      const isConflict = error instanceof ApiError && error.code === "CONFLICT";
      setProblem(isConflict ? t.select.hand.movedOn(sayError(error)) : sayError(error));
      const newest = isConflict ? await callApi(versionListSchema, `${address}?perPage=1`).catch(() => null) : null;
      const [version] = newest?.items ?? [];
      if (version && version.id !== versionId) onMade(version);
      return null;
    }
  };
  const apply = async (found: FoundElement, html: string): Promise<Version | null> => {
    if (busy.current) return null;
    busy.current = true;
    setIsApplying(true);
    setProblem(null);
    try {
      return await save(found, html);
    } finally {
      busy.current = false;
      setIsApplying(false);
    }
  };
  return { isApplying, problem, apply };
}
