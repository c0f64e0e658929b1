import type { ReactNode } from "react";

/** A line under the preview that asks for something. */
export function PaneBar({ text, children }: { text: string; children: ReactNode }) {
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line bg-raised px-3 py-2 text-compact text-soft"
    >
      <p className="min-w-0 flex-1 break-words">{text}</p>
      {children}
    </div>
  );
}
