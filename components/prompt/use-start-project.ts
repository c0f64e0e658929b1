import { useRouter } from "next/navigation";
import { useCallback, useRef, useState } from "react";
import { ApiError, callApi, sayError } from "@/components/client/api";
import { keepDraft } from "@/components/client/drafts";
import { putTab, tabOf } from "@/components/client/open-tabs";
import { type CarriedPrompt, carryPrompt } from "@/components/client/prompt-carry";
import { createdProjectSchema } from "@/lib/schemas/project";

type StartProject = { start: (wanted: CarriedPrompt) => void; isStarting: boolean; error: string | null };

/**
 * Starts a project from a prompt and goes to its workspace. A second call while one is under way does nothing. Without
 * a session the prompt is carried through sign-in; on any other error the text stays in the draft.
 */
export function useStartProject(): StartProject {
  const router = useRouter();
  const busy = useRef(false);
  const [isStarting, setIsStarting] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const start = useCallback(
    (wanted: CarriedPrompt) => {
      if (busy.current) return;
      busy.current = true;
      setIsStarting(true);
      setError(null);
      keepDraft("home", wanted.prompt);
      const body = { prompt: wanted.prompt, ...(wanted.blueprint ? { blueprint: wanted.blueprint } : {}) };
      callApi(createdProjectSchema, "/api/projects", { method: "POST", body }).then(
        ({ project }) => {
          keepDraft("home", "");
          putTab(tabOf(project));
          router.push(`/projects/${project.id}`);
        },
        (cause: unknown) => {
          busy.current = false;
          setIsStarting(false);
          setError(sayError(cause));
          if (!(cause instanceof ApiError) || cause.code !== "UNAUTHENTICATED") return;
          carryPrompt(wanted, Date.now());
          router.push("/login?next=/dashboard");
        },
      );
    },
    [router],
  );
  return { start, isStarting, error };
}
