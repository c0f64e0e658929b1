import type { ReactNode } from "react";
import { cx } from "./class-names";

/** The id of the note under the field with that id, for its `aria-describedby`. */
export const noteIdOf = (id: string): string => `${id}-note`;

type FieldFrameProps = {
  /** The field's. */
  id: string;
  label: string;
  /** What stands under it; there is no line for it where that is left out. */
  note?: string | undefined;
  isWrong?: boolean;
  className?: string | undefined;
  children: ReactNode;
};

/** A field's label over it and its note under it. */
export function FieldFrame({ id, label, note, isWrong = false, className, children }: FieldFrameProps) {
  return (
    <div className={cx("flex flex-col gap-1.5", className)}>
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      {children}
      {note === undefined ? null : (
        <p id={noteIdOf(id)} className={cx("text-compact", isWrong ? "text-red" : "text-muted")}>
          {note}
        </p>
      )}
    </div>
  );
}
