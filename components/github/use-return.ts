import { useEffect, useState } from "react";
import { sayAuthError } from "@/components/client/session";

export type Return = { isBack: boolean; problem: string | null };

/** Whether the browser has just come back from connecting GitHub, and what went wrong there. The address forgets it. */
export function useReturnFromGitHub(isOffered: boolean): Return {
  const [back, setBack] = useState<Return>({ isBack: false, problem: null });
  useEffect(() => {
    if (!isOffered) return;
    const search = new URLSearchParams(window.location.search);
    const code = search.get("error") ?? "";
    const isProblem = code.startsWith("CONNECT_");
    if (search.get("connected") !== "github" && !isProblem) return;
    setBack({ isBack: true, problem: isProblem ? sayAuthError(code) : null });
    window.history.replaceState(null, "", window.location.pathname);
  }, [isOffered]);
  return back;
}
