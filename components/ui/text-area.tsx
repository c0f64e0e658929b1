import { type ComponentProps, useId } from "react";
import { cx } from "./class-names";
import { FieldFrame, noteIdOf } from "./field-frame";

type TextAreaProps = ComponentProps<"textarea"> & {
  label: string;
  /** What stands under it: what is wrong, how much room is left, a hint. */
  note: string;
  isWrong?: boolean;
  /** The id of what else is to be heard with it. */
  describedBy?: string | undefined;
};

/** A labelled field of several lines, with a note that screen readers hear with it. */
export function TextArea({ label, note, isWrong = false, describedBy, className, ...rest }: TextAreaProps) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} note={note} isWrong={isWrong}>
      <textarea
        {...rest}
        id={id}
        aria-invalid={isWrong}
        aria-describedby={cx(noteIdOf(id), describedBy)}
        className={cx(
          "w-full resize-y rounded-lg border bg-raised px-3.5 py-2.5 text-base leading-6 outline-offset-0 placeholder:text-hint hover:border-muted",
          isWrong ? "border-red" : "border-strong",
          className,
        )}
      />
    </FieldFrame>
  );
}
