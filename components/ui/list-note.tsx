import type { ReactNode } from "react";

/** What stands where a list has nothing to show: why, and what to do. */
export function ListNote({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <div className="flex flex-col items-center gap-2 border-t border-line px-6 py-14 text-center">
      <p className="font-medium">{title}</p>
      <p className="max-w-md text-sm text-soft">{text}</p>
      {children ? <div className="mt-3">{children}</div> : null}
    </div>
  );
}
