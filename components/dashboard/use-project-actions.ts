import { z } from "zod";
import { callApi, callApiForNothing, sayError } from "@/components/client/api";
import { closeTab, refreshTabs, tabOf } from "@/components/client/open-tabs";
import { showToast } from "@/components/client/toast-store";
import { useFork } from "@/components/share/use-fork";
import { type Project, projectSchema } from "@/lib/schemas/project";
import { t } from "@/messages/en";

const says = t.dashboard.list;
const answerSchema = z.object({ project: projectSchema });

type Projects = { patch: (change: (items: readonly Project[]) => Project[]) => void; reload: () => void };
export type ProjectActions = {
  rename: (project: Project, name: string) => void;
  remove: (project: Project) => void;
  fork: (project: Project) => void;
};

/** Rename, fork, and delete with undo: shown at once, taken back with a sentence when the server refuses. */
export function useProjectActions({ patch, reload }: Projects): ProjectActions {
  const { fork } = useFork(sayRefusal);
  const fail = (error: unknown): void => {
    showToast({ tone: "bad", message: sayError(error) });
    reload();
  };

  const rename = async (project: Project, name: string): Promise<void> => {
    const wanted = name.trim();
    if (wanted === "" || wanted === project.name) return;
    const show = (next: Project): void =>
      patch((items) => items.map((item) => (item.id === project.id ? { ...item, name: next.name } : item)));
    show({ ...project, name: wanted });
    try {
      const renamed = await callApi(answerSchema, `/api/projects/${project.id}`, {
        method: "PATCH",
        body: { name: wanted },
      });
      show(renamed.project);
      refreshTabs([tabOf(renamed.project)]);
      showToast({ tone: "ok", message: says.renamed(renamed.project.name) });
    } catch (error) {
      fail(error);
    }
  };

  const restore = async (project: Project): Promise<void> => {
    try {
      await callApiForNothing(`/api/projects/${project.id}/restore`, { method: "POST" });
      showToast({ tone: "ok", message: says.restored(project.name) });
    } catch (error) {
      showToast({ tone: "bad", message: sayError(error) });
    }
    reload();
  };

  const remove = async (project: Project): Promise<void> => {
    patch((items) => items.filter((item) => item.id !== project.id));
    try {
      await callApiForNothing(`/api/projects/${project.id}`, { method: "DELETE" });
      closeTab(project.id);
      showToast({
        tone: "ok",
        message: says.deleted(project.name),
        action: { label: t.common.undo, run: () => void restore(project) },
      });
      reload();
    } catch (error) {
      fail(error);
    }
  };

  return {
    rename: (project, name) => void rename(project, name),
    remove: (project) => void remove(project),
    fork: (project) => fork(project.id),
  };
}

function sayRefusal(error: unknown): void {
  showToast({ tone: "bad", message: sayError(error) });
}
