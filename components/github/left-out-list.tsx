import type { Imported } from "@/lib/schemas/repository";
import { t } from "@/messages/en";

/** Files that were left out, each with why. */
export function LeftOutList({ leftOut: { items, total } }: { leftOut: Imported["leftOut"] }) {
  return (
    <ul className="max-h-64 overflow-y-auto rounded-lg border border-line p-3 text-compact">
      {items.map(({ path, reason }) => (
        <li key={path} className="py-0.5 wrap-anywhere">
          <code className="text-ink">{path}</code> <span className="text-muted">{reason}</span>
        </li>
      ))}
      {total > items.length ? (
        <li className="py-0.5 text-muted">{t.github.import.more(total - items.length)}</li>
      ) : null}
    </ul>
  );
}
