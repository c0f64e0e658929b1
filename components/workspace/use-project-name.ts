import { useCallback, useEffect, useRef, useState } from "react";
import { z } from "zod";
import { callApi, sayError } from "@/components/client/api";
import { putTab } from "@/components/client/open-tabs";
import { showToast } from "@/components/client/toast-store";
import { type Project, projectSchema } from "@/lib/schemas/project";
import type { RunStatus } from "@/lib/schemas/run";
import { t } from "@/messages/en";

const answerSchema = z.object({ project: projectSchema });

type ProjectName = { name: string; rename: (name: string) => void };

/**
 * The project's name, in the tab and the title too. The first build names the project, so the name is read again when
 * `moment` changes: when the theme has come, and at the end.
 */
export function useProjectName(project: Project, status: RunStatus | null, moment: string): ProjectName {
  const [name, setName] = useState(project.name);
  const firstMoment = useRef(moment);
  const path = `/api/projects/${project.id}`;

  useEffect(() => {
    if (moment === firstMoment.current) return;
    const stop = new AbortController();
    callApi(answerSchema, path, { signal: stop.signal }).then(
      (answer) => setName(answer.project.name),
      () => undefined,
    );
    return () => stop.abort();
  }, [moment, path]);
  useEffect(() => {
    document.title = `${name} · ${t.common.productName}`;
    putTab({ id: project.id, name, status });
  }, [project.id, name, status]);

  const rename = useCallback(
    (wanted: string) => {
      const trimmed = wanted.trim();
      if (trimmed === "" || trimmed === name) return;
      setName(trimmed);
      callApi(answerSchema, path, { method: "PATCH", body: { name: trimmed } }).catch((error: unknown) => {
        setName(name);
        showToast({ tone: "bad", message: sayError(error) });
      });
    },
    [name, path],
  );
  return { name, rename };
}
