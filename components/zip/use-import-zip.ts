import { useRouter } from "next/navigation";
import { useCallback, useRef, useState } from "react";
import { callApi, sayError } from "@/components/client/api";
import { putTab, tabOf } from "@/components/client/open-tabs";
import { type Imported, importedSchema } from "@/lib/schemas/imported";
import { LIMITS } from "@/lib/schemas/limits";
import { t } from "@/messages/en";

const says = t.zip;

type State =
  | { is: "idle" }
  | { is: "importing"; name: string }
  | { is: "refused"; message: string }
  /** Not all of it fitted: that is said before the project opens. */
  | { is: "partly"; imported: Imported };

export type ImportZip = {
  state: State;
  /** Imports the one file that was picked or dropped; while one is on its way, another does nothing. */
  take: (files: readonly File[]) => void;
  open: (imported: Imported) => void;
  close: () => void;
};

/** Imports a ZIP and goes to the project that was made of it. */
export function useImportZip(): ImportZip {
  const router = useRouter();
  const busy = useRef(false);
  const [state, setState] = useState<State>({ is: "idle" });

  const open = useCallback(
    ({ project }: Imported): void => {
      putTab(tabOf(project));
      router.push(`/projects/${project.id}`);
    },
    [router],
  );
  const send = useCallback(
    async (file: File): Promise<void> => {
      const body = new FormData();
      body.append("file", file, file.name);
      const imported = await callApi(importedSchema, "/api/projects/import", { method: "POST", body });
      if (imported.leftOut.total > 0) setState({ is: "partly", imported });
      else open(imported);
    },
    [open],
  );
  const take = useCallback(
    (files: readonly File[]): void => {
      const [file] = files;
      if (!file || busy.current) return;
      const problem = files.length > 1 ? says.oneOnly : problemOf(file);
      if (problem !== null) return setState({ is: "refused", message: problem });
      busy.current = true;
      setState({ is: "importing", name: file.name });
      send(file)
        .catch((error: unknown) => setState({ is: "refused", message: sayError(error) }))
        .finally(() => void (busy.current = false));
    },
    [send],
  );
  return { state, take, open, close: useCallback(() => setState({ is: "idle" }), []) };
}

function problemOf(file: File): string | null {
  if (!/\.zip$/i.test(file.name)) return says.notZip(file.name);
  return file.size > LIMITS.zipBytes ? says.tooLarge(file.name, LIMITS.zipBytes / 1024 / 1024) : null;
}
