import type { ReactNode } from "react";

/** One part of the settings with its anchor. */
export function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="scroll-mt-6">
      <h2 id={`${id}-title`} className="mb-3 text-lg font-medium">
        {title}
      </h2>
      <div className="divide-y divide-line rounded-2xl border border-line bg-card">{children}</div>
    </section>
  );
}

type RowProps = {
  /** Its anchor, where another page leads to it. */
  id?: string;
  label: ReactNode;
  children: ReactNode;
  action?: ReactNode;
};

/** One setting: its name, how it stands, and what can be done. */
export function Row({ id, label, children, action }: RowProps) {
  return (
    <div id={id} className="flex scroll-mt-6 flex-col gap-x-6 gap-y-2 px-5 py-4 sm:flex-row sm:items-center">
      <h3 className="flex shrink-0 items-center gap-2.5 text-sm font-medium sm:w-40">{label}</h3>
      <div className="min-w-0 flex-1 text-sm text-pretty text-soft wrap-anywhere">{children}</div>
      {action ? <div className="flex shrink-0 flex-wrap gap-2 max-sm:mt-1">{action}</div> : null}
    </div>
  );
}
