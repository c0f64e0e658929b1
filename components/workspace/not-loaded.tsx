import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { t } from "@/messages/en";

type NotLoadedProps = { error: string | null; says: { error: string; loading: string }; onRetry: () => void };

/** What stands where data is on its way, or didn't come. */
export function NotLoaded({ error, says, onRetry }: NotLoadedProps) {
  if (error === null) {
    return (
      <div aria-busy="true">
        <span className="sr-only">{says.loading}</span>
        <Skeleton className="h-11" />
      </div>
    );
  }
  return (
    <div className="flex flex-col items-start gap-3">
      <Alert>{`${says.error} ${error}`}</Alert>
      <Button onClick={onRetry}>{t.common.retry}</Button>
    </div>
  );
}
