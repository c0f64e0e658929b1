import { useRouter } from "next/navigation";
import { useCallback, useRef, useState } from "react";
import { attachedTo } from "@/components/attach/attached-files";
import { ApiError, callApi } from "@/components/client/api";
import { keepDraft } from "@/components/client/drafts";
import { putTab, tabOf } from "@/components/client/open-tabs";
import { type CarriedPrompt, carryPrompt } from "@/components/client/prompt-carry";
import { browserStore } from "@/components/client/storage";
import { type Refusal, refusalOf } from "@/components/credits/refusal";
import { createdProjectSchema } from "@/lib/schemas/project";
import { keepCap } from "./caps";
import { countOptions, keepOptions } from "./options/kept-options";
import { keepMode, readMode } from "./use-mode";
import { keepModel } from "./use-model";
import { forgetDraftVisibility } from "./use-draft-visibility";

type Wanted = CarriedPrompt & { capCenticredits?: number | null; model?: string | null; brandKit?: boolean | null };
type StartProject = { start: (wanted: Wanted) => void; isStarting: boolean; refusal: Refusal | null };

/**
 * Starts a project from a prompt and goes to its workspace. A second call while one is under way does nothing. Without
 * a session the prompt is carried through sign-in; on any other error the text stays in the draft. A cap, a
 * mode and a model that were chosen go with the project.
 */
export function useStartProject(): StartProject {
  const router = useRouter();
  const busy = useRef(false);
  const [isStarting, setIsStarting] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const start = useCallback(
    ({ capCenticredits = null, model = null, brandKit = null, ...wanted }: Wanted) => {
      if (busy.current) return;
      busy.current = true;
      setIsStarting(true);
      setRefusal(null);
      keepDraft("home", wanted.prompt);
      const body = {
        prompt: wanted.prompt,
        ...(wanted.blueprint ? { blueprint: wanted.blueprint } : {}),
        mode: wanted.mode,
        ...(wanted.uploadIds?.length ? { uploadIds: wanted.uploadIds } : {}),
        ...(countOptions(wanted.options) > 0 ? { options: wanted.options } : {}),
        ...(wanted.isPublic ? { visibility: "public" } : {}),
        ...(capCenticredits === null ? {} : { capCenticredits }),
        ...(model === null ? {} : { model }),
        ...(brandKit === null ? {} : { brandKit }),
      };
      callApi(createdProjectSchema, "/api/projects", { method: "POST", body }).then(
        ({ project }) => {
          keepDraft("home", "");
          forgetDraftVisibility();
          attachedTo("home").sent(wanted.uploadIds ?? []);
          keepCap(project.id, capCenticredits);
          keepModel(project.id, model);
          keepMode(project.id, wanted.mode, browserStore(), readMode("home").pillMode);
          keepOptions("home", {});
          putTab(tabOf(project));
          router.push(`/projects/${project.id}`);
        },
        (cause: unknown) => {
          busy.current = false;
          setIsStarting(false);
          setRefusal(refusalOf(cause));
          if (!(cause instanceof ApiError) || cause.code !== "UNAUTHENTICATED") return;
          carryPrompt(wanted, Date.now());
          router.push("/login?next=/dashboard");
        },
      );
    },
    [router],
  );
  return { start, isStarting, refusal };
}
