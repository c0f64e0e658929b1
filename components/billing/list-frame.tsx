import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { ListNote } from "@/components/ui/list-note";
import { Skeleton } from "@/components/ui/skeleton";
import { t } from "@/messages/en";

export const HEAD = "py-3 pr-4 text-left font-text text-compact font-normal text-muted first:pl-5";
/** A cell of a table that is a list on a phone. */
export const CELL = "py-3.5 pr-4 align-top first:pl-5 max-md:p-0 max-md:first:p-0";
export const ROW =
  "border-t border-line font-text text-sm max-md:grid max-md:grid-cols-[minmax(0,1fr)_auto] max-md:gap-x-4 max-md:gap-y-1 max-md:px-4 max-md:py-3.5";

type ListFrameProps = {
  caption: string;
  loadingLabel: string;
  errorTitle: string;
  error: string | null;
  onRetry: () => void;
  isLoading: boolean;
  head: ReactNode;
  /** The rows; null while there are none, then `empty` stands instead. */
  children: ReactNode;
  empty: ReactNode;
  foot?: ReactNode;
};

/** A card with a table that is loaded: skeleton, error with a retry, or nothing yet. */
export function ListFrame(props: ListFrameProps) {
  const { error, isLoading, children } = props;
  return (
    <div className="overflow-hidden rounded-2xl border border-line bg-card">
      <table className="block w-full md:table" aria-busy={isLoading}>
        <caption className="sr-only">{props.caption}</caption>
        <thead className="bg-raised max-md:sr-only">
          <tr>{props.head}</tr>
        </thead>
        <tbody className="max-md:block">
          {isLoading
            ? [0, 1, 2].map((row) => (
                <tr key={row} className="border-t border-line max-md:block">
                  <td colSpan={5} className="px-5 py-4 max-md:block">
                    {row === 0 ? <span className="sr-only">{props.loadingLabel}</span> : null}
                    <Skeleton className="w-2/5" />
                  </td>
                </tr>
              ))
            : children}
        </tbody>
      </table>
      {error ? (
        <ListNote title={props.errorTitle} text={error}>
          <Button onClick={props.onRetry}>{t.common.retry}</Button>
        </ListNote>
      ) : !isLoading && !children ? (
        props.empty
      ) : null}
      {props.foot}
    </div>
  );
}
