"use client";
import { type ReactNode, useCallback, useState } from "react";
import { useIsGitHubOffered } from "./offered";
import { ToolButton } from "./tool-button";
import { useReturnFromGitHub } from "./use-return";

type Tool = {
  label: string;
  text: string;
  /** False where there is nothing to do with it yet. */
  isUseful: boolean;
};

type ToolControl = {
  button: ReactNode;
  isOpen: boolean;
  /** What went wrong while connecting GitHub. */
  problem: string | null;
  close: () => void;
};

/**
 * GitHub's pill for a composer's row, and whether its dialog is open; that has a form of its own, and so stands beside the
 * composer's. There is no pill where GitHub isn't set up. The dialog is open too when the person comes back from connecting.
 */
export function useTool({ label, text, isUseful }: Tool): ToolControl {
  const isOffered = useIsGitHubOffered();
  const [isOpen, setIsOpen] = useState<boolean | null>(null);
  const { isBack, problem } = useReturnFromGitHub(isOffered);
  const close = useCallback(() => setIsOpen(false), []);
  const isShown = isOffered && isUseful;
  return {
    button: isShown ? <ToolButton label={label} text={text} onClick={() => setIsOpen(true)} /> : null,
    isOpen: isShown && (isOpen ?? isBack),
    problem,
    close,
  };
}
