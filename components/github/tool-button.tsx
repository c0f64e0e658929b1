"use client";
import type { ReactNode } from "react";
import { GitHubMark } from "@/components/auth/provider-marks";

type ToolButtonProps = {
  label: string;
  text: string;
  /** GitHub's mark without one. */
  icon?: ReactNode;
  onClick: () => void;
};

/** A pill in the composer's row. */
export function ToolButton({ label, text, icon, onClick }: ToolButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={onClick}
      className="inline-flex h-9 shrink-0 items-center gap-2 rounded-full border border-line px-3 text-compact text-soft transition duration-150 hover:bg-hover hover:text-ink pointer-coarse:h-11 [&>svg]:size-[18px]"
    >
      {icon ?? <GitHubMark />}
      <span className="max-sm:hidden">{text}</span>
    </button>
  );
}
