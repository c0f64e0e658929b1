import { Skeleton } from "@/components/ui/skeleton";
import { t } from "@/messages/en";

const ROWS = ["a", "b", "c"] as const;

/** Rows that are still on their way. */
export function SkeletonRows() {
  return ROWS.map((row, index) => (
    <tr key={row} className="border-t border-line max-md:block">
      <td colSpan={5} className="px-5 py-5 max-md:block">
        {index === 0 ? <span className="sr-only">{t.dashboard.list.loading}</span> : null}
        <Skeleton className="w-1/3" />
        <Skeleton className="mt-2 h-3 w-2/3" />
      </td>
    </tr>
  ));
}
