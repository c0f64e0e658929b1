"use client";
import { X } from "lucide-react";
import { useEffect } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { t } from "@/messages/en";
import type { PickState } from "../preview/pick";

type SelectBarProps = { pick: PickState | null; isBuilding: boolean; onCancel: () => void };

/** Under the page while a person chooses an element of it: how, and what is pointed at. */
export function SelectBar({ pick, isBuilding, onCancel }: SelectBarProps) {
  const { isReady = false, pointed = null } = pick ?? {};
  // A page that a build opened anew has no version to choose from yet.
  const isWaiting = pick === null && isBuilding;
  // While the keyboard is not in the page, which hears the key by itself.
  useEffect(() => {
    const cancelByKey = (event: KeyboardEvent): void => {
      if (event.key === "Escape" && !event.defaultPrevented) onCancel();
    };
    window.addEventListener("keydown", cancelByKey);
    return () => window.removeEventListener("keydown", cancelByKey);
  }, [onCancel]);
  return (
    <div className="flex min-h-11 items-center gap-3 border-t border-line bg-cyan-soft px-3 py-1.5 text-compact">
      <p role="status" className="min-w-0 flex-1 truncate">
        {pointed
          ? t.select.pointed(pointed.tag, pointed.text)
          : isReady
            ? t.select.hint
            : isWaiting
              ? t.select.waitForBuild
              : t.select.wait}
      </p>
      <IconButton label={t.select.cancel} onClick={onCancel}>
        <X />
      </IconButton>
    </div>
  );
}
