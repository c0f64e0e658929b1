import { Button } from "@/components/ui/button";
import { ListNote } from "@/components/ui/list-note";
import { Skeleton } from "@/components/ui/skeleton";
import { t } from "@/messages/en";

type WaitingProps = { error: string | null; errorTitle: string; loading: string; onRetry: () => void };

/** What stands in a section until its rows are there, or why they aren't. */
export function Waiting({ error, errorTitle, loading, onRetry }: WaitingProps) {
  if (error) {
    return (
      <ListNote title={errorTitle} text={error}>
        <Button onClick={onRetry}>{t.common.retry}</Button>
      </ListNote>
    );
  }
  return (
    <div className="flex flex-col gap-4 px-5 py-6">
      <span className="sr-only">{loading}</span>
      <Skeleton className="w-1/2" />
      <Skeleton className="w-1/3" />
    </div>
  );
}
