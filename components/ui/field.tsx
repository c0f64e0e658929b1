import { type ComponentProps, type ReactNode, useId } from "react";
import { cx } from "./class-names";
import { FieldFrame, noteIdOf } from "./field-frame";

type FieldProps = ComponentProps<"input"> & {
  label: string;
  error?: string | undefined;
  hint?: string;
  end?: ReactNode;
};

/** A labelled input with a hint and an error that screen readers hear with it. */
export function Field({ label, error, hint, end, className, ...rest }: FieldProps) {
  const id = useId();
  const note = error ?? hint;
  return (
    <FieldFrame id={id} label={label} note={note || undefined} isWrong={Boolean(error)} className={className}>
      <div className="relative">
        <input
          {...rest}
          id={id}
          aria-invalid={Boolean(error)}
          aria-describedby={note ? noteIdOf(id) : undefined}
          className={cx(
            "h-11 w-full rounded-lg border bg-raised px-3.5 text-base outline-offset-0 transition-colors duration-150 placeholder:text-hint hover:border-muted",
            error ? "border-red" : "border-strong",
            end && "pr-12",
          )}
        />
        {end ? <div className="absolute inset-y-0 right-1.5 flex items-center">{end}</div> : null}
      </div>
    </FieldFrame>
  );
}
