"use client";
import { useState } from "react";
import type { Version } from "@/lib/schemas/version";
import { t } from "@/messages/en";
import { useIsGitHubOffered } from "./offered";
import { SaveDialog } from "./save-dialog";
import { ToolButton } from "./tool-button";
import { useReturnFromGitHub } from "./use-return";

type SaveButtonProps = {
  projectId: string;
  /** Number of the current version; null before the first. */
  versionNumber: number | null;
  isRunning: boolean;
  /** Learns of the version that changes from GitHub made. */
  onPulled: (version: Version) => void;
};

/** In the workspace's composer, where GitHub is set up and there is something to save. */
export function SaveButton({ versionNumber, ...rest }: SaveButtonProps) {
  const isOffered = useIsGitHubOffered();
  return isOffered && versionNumber !== null ? <OfferedSave {...rest} versionNumber={versionNumber} /> : null;
}

function OfferedSave(props: SaveButtonProps & { versionNumber: number }) {
  const [isOpen, setIsOpen] = useState<boolean | null>(null);
  const { isBack, problem } = useReturnFromGitHub();
  return (
    <>
      <ToolButton label={t.github.save.label} text={t.github.save.button} onClick={() => setIsOpen(true)} />
      {(isOpen ?? isBack) ? <SaveDialog {...props} problem={problem} onClose={() => setIsOpen(false)} /> : null}
    </>
  );
}
