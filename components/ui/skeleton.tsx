import { cx } from "./class-names";

/** A grey bar where something is about to be. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={cx("skeleton block h-4", className)} />;
}
