import { useEffect } from "react";
import { z } from "zod";
import { callApi } from "@/components/client/api";
import { type OpenTab, refreshTabs, tabOf } from "@/components/client/open-tabs";
import { projectSchema } from "@/lib/schemas/project";

const EVERY_MS = 10_000;
const answerSchema = z.object({ project: projectSchema });

/** Keeps the dots of tabs in the background right: asks about those that were building when last seen. */
export function useTabStatus(tabs: readonly OpenTab[], currentId: string | null): void {
  const building = tabs.filter(({ id, status }) => status === "running" && id !== currentId).map(({ id }) => id);
  const key = building.join(" ");
  useEffect(() => {
    if (key === "") return;
    const stop = new AbortController();
    const ask = async (): Promise<void> => {
      if (document.hidden) return;
      const asked = key.split(" ").map((id) => callApi(answerSchema, `/api/projects/${id}`, { signal: stop.signal }));
      const answers = await Promise.allSettled(asked);
      refreshTabs(answers.flatMap((answer) => (answer.status === "fulfilled" ? [tabOf(answer.value.project)] : [])));
    };
    void ask();
    const timer = setInterval(() => void ask(), EVERY_MS);
    return () => {
      stop.abort();
      clearInterval(timer);
    };
  }, [key]);
}
