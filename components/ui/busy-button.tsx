import { LoaderCircle } from "lucide-react";
import type { ComponentProps } from "react";
import { Button } from "./button";

type BusyButtonProps = ComponentProps<typeof Button> & {
  isBusy: boolean;
  /** What it says while busy; its own words without one. */
  busyLabel?: string;
};

/** A button that shows when its work is under way. It keeps the focus then, and a click does nothing. */
export function BusyButton({ isBusy, busyLabel, children, onClick, ...rest }: BusyButtonProps) {
  return (
    <Button {...rest} aria-disabled={isBusy} onClick={(event) => (isBusy ? event.preventDefault() : onClick?.(event))}>
      {isBusy ? <LoaderCircle aria-hidden="true" className="size-4 shrink-0 animate-spin" /> : null}
      {isBusy && busyLabel ? busyLabel : children}
    </Button>
  );
}
