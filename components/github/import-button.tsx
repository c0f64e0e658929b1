"use client";
import { useState } from "react";
import { t } from "@/messages/en";
import { ImportDialog } from "./import-dialog";
import { useIsGitHubOffered } from "./offered";
import { ToolButton } from "./tool-button";
import { useReturnFromGitHub } from "./use-return";

/** In the home composer's row, where GitHub is set up: opens the import, also when the person comes back from connecting. */
export function ImportButton() {
  const isOffered = useIsGitHubOffered();
  return isOffered ? <OfferedImport /> : null;
}

function OfferedImport() {
  const [isOpen, setIsOpen] = useState<boolean | null>(null);
  const { isBack, problem } = useReturnFromGitHub();
  return (
    <>
      <ToolButton label={t.github.import.label} text={t.github.import.button} onClick={() => setIsOpen(true)} />
      {(isOpen ?? isBack) ? <ImportDialog problem={problem} onClose={() => setIsOpen(false)} /> : null}
    </>
  );
}
