import { useRouter } from "next/navigation";
import { useCallback, useRef, useState } from "react";
import { attachedTo } from "@/components/attach/attached-files";
import { ApiError, callApi } from "@/components/client/api";
import { keepDraft } from "@/components/client/drafts";
import { putTab, tabOf } from "@/components/client/open-tabs";
import { type CarriedPrompt, carryPrompt } from "@/components/client/prompt-carry";
import { browserStore } from "@/components/client/storage";
import { type Refusal, refusalOf } from "@/components/credits/refusal";
import { createdProjectSchema, type Project, projectListSchema } from "@/lib/schemas/project";
import { keepCap } from "./caps";
import { countOptions, keepOptions } from "./options/kept-options";
import { keepMode, readMode } from "./use-mode";
import { keepModel } from "./use-model";
import { forgetDraftVisibility } from "./use-draft-visibility";

type Wanted = CarriedPrompt & { capCenticredits?: number | null; model?: string | null; brandKit?: boolean | null };
type StartProject = { start: (wanted: Wanted) => void; isStarting: boolean; refusal: Refusal | null };

/**
 * Starts a project from a prompt and goes to its workspace. A second call while one is under way does nothing, and one
 * after an answer was lost with the connection goes to the project that was made all the same. Without a session the prompt is carried through sign-in; on any other error the text stays in the draft. A cap, a
 * mode and a model that were chosen go with the project.
 */
export function useStartProject(): StartProject {
  const router = useRouter();
  const busy = useRef(false);
  const lost = useRef<Lost | null>(null);
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
      const before = lost.current?.prompt === wanted.prompt ? lost.current : null;
      const made = async (): Promise<Project> =>
        (before && (await projectOf(before))) ??
        (await callApi(createdProjectSchema, "/api/projects", { method: "POST", body })).project;
      made().then(
        (project) => {
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
          const isLost = cause instanceof ApiError && cause.code === "OFFLINE";
          lost.current = isLost ? (before ?? { prompt: wanted.prompt, at: Date.now() }) : null;
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

/** A start whose answer never came: the server may have made the project. */
type Lost = { prompt: string; at: number };

const LOST_MS = 10 * 60_000;

/** The project that was made by a start whose answer was lost; null where none was. Throws ApiError. */
async function projectOf({ prompt, at }: Lost): Promise<Project | null> {
  const { items } = await callApi(projectListSchema, "/api/projects?perPage=5");
  return items.find((project) => project.prompt === prompt && Date.parse(project.createdAt) > at - LOST_MS) ?? null;
}
