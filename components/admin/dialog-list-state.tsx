import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { t } from "@/messages/en";

type DialogListStateProps = {
  /** Null until they are loaded. */
  items: readonly unknown[] | null;
  error: string | null;
  retry: () => void;
  says: { error: string; empty: string };
};

/** What a dialog says of a list that is on its way, couldn't be loaded, or is empty. */
export function DialogListState({ items, error, retry, says }: DialogListStateProps) {
  if (error) {
    return (
      <>
        <Alert>{`${says.error} ${error}`}</Alert>
        <Button onClick={retry}>{t.common.retry}</Button>
      </>
    );
  }
  if (items === null) return <Skeleton className="h-12" />;
  return items.length === 0 ? <p className="text-sm text-soft">{says.empty}</p> : null;
}
