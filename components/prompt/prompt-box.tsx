"use client";
import { ArrowUp, LoaderCircle } from "lucide-react";
import { type KeyboardEvent, type ReactNode, type Ref, useId, useLayoutEffect, useRef } from "react";
import { DropTarget } from "@/components/attach/drop-target";
import type { Attach } from "@/components/attach/use-attach";
import { useTakesImages } from "@/components/attach/use-takes-images";
import { cx } from "@/components/ui/class-names";
import { LIMITS } from "@/lib/schemas/limits";
import { t } from "@/messages/en";

type PromptBoxProps = {
  value: string;
  onChange: (value: string) => void;
  onSubmit: () => void;
  label: string;
  submitLabel: string;
  isBusy: boolean;
  error?: string | null;
  /** What a person can do about the error, beside it. */
  errorAction?: ReactNode;
  /** What stands left of the submit button. */
  left?: ReactNode;
  /** What stands right before the submit button. */
  besideSubmit?: ReactNode;
  /** What replaces the submit button, such as stop. */
  right?: ReactNode;
  placeholder?: string;
  /** Drawn over the text while it is empty. */
  overlay?: ReactNode;
  /** Height of the text in px. */
  minHeight: number;
  maxHeight: number;
  className?: string;
  textareaRef?: Ref<HTMLTextAreaElement>;
  /** The files that go with the text; none can without it. */
  attach?: Attach | undefined;
  /** Whether a ZIP that is dropped here is for another part of the page. */
  leavesZips?: boolean;
};

const NEAR_LIMIT = 1000;

/** The composer: Enter sends, Shift+Enter breaks the line, an error stands under the text and is read out. */
export function PromptBox({ textareaRef, ...props }: PromptBoxProps) {
  const { value, onChange, onSubmit, isBusy, minHeight, maxHeight, attach, leavesZips = false } = props;
  const obstacleId = useId();
  const errorId = useId();
  const frame = useRef<HTMLFormElement>(null);
  const over = value.length - LIMITS.promptChars;
  const error = over > 0 ? t.prompt.tooLong(over, LIMITS.promptChars) : props.error;
  const canSend = value.trim() !== "" && over <= 0 && !isBusy && !attach?.obstacle;
  const { drag, takes } = useTakesImages(frame, attach, leavesZips);

  useLayoutEffect(() => {
    const area = frame.current?.querySelector("textarea");
    if (!area) return;
    area.style.height = "0";
    area.style.height = `${Math.min(maxHeight, Math.max(minHeight, area.scrollHeight))}px`;
  }, [value, minHeight, maxHeight]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (canSend) onSubmit();
  };

  return (
    <form
      ref={frame}
      {...takes}
      onSubmit={(event) => {
        event.preventDefault();
        if (canSend) onSubmit();
      }}
      className={cx(
        "relative rounded-[18px] border bg-raised transition-colors duration-150",
        error
          ? "border-red"
          : "border-strong focus-within:border-[color-mix(in_srgb,var(--vt-cyan)_45%,var(--vt-strong))]",
        props.className,
      )}
    >
      {value === "" ? props.overlay : null}
      <textarea
        ref={textareaRef}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
        aria-label={props.label}
        aria-invalid={Boolean(error)}
        aria-describedby={error ? errorId : attach?.obstacle ? obstacleId : undefined}
        placeholder={props.placeholder}
        rows={1}
        data-composer=""
        enterKeyHint="send"
        className="block w-full resize-none bg-transparent px-5 pt-4 text-base leading-6 caret-cyan outline-none placeholder:text-hint"
        style={{ height: minHeight }}
      />
      {error ? (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2 px-5 pb-3">
          <p id={errorId} role="alert" className="min-w-0 flex-1 basis-52 text-compact text-red">
            {error}
          </p>
          {over > 0 ? null : props.errorAction}
        </div>
      ) : null}
      {attach?.list}
      {attach?.obstacle ? (
        <p id={obstacleId} className="px-5 pb-2.5 text-compact text-soft">
          {attach.obstacle}
        </p>
      ) : null}
      {drag ? <DropTarget isOver={drag === "over"} /> : null}
      <div className="flex min-h-14 items-end gap-2 px-3 pb-3">
        <div className="flex min-h-9 min-w-0 flex-1 flex-wrap items-center gap-2 max-sm:gap-1 pointer-coarse:min-h-11">
          {over > -NEAR_LIMIT && over <= 0 ? (
            <p className="pl-1 text-compact text-soft">{t.prompt.left(-over)}</p>
          ) : (
            props.left
          )}
        </div>
        {props.besideSubmit}
        {props.right ?? (
          <button
            type="submit"
            aria-label={props.submitLabel}
            title={attach?.obstacle ?? props.submitLabel}
            disabled={!canSend}
            className="inline-flex h-9 w-14 shrink-0 items-center justify-center rounded-full bg-inverse text-on-inverse transition duration-150 ease-out hover:opacity-90 disabled:cursor-not-allowed disabled:bg-hover disabled:text-muted pointer-coarse:h-11"
          >
            {isBusy ? (
              <LoaderCircle aria-hidden="true" className="size-5 animate-spin" />
            ) : (
              <ArrowUp aria-hidden="true" className="size-5" />
            )}
          </button>
        )}
      </div>
    </form>
  );
}
