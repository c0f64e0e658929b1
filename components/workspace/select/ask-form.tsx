"use client";
import { ArrowUp } from "lucide-react";
import { type KeyboardEvent, useId, useRef } from "react";
import { DropTarget } from "@/components/attach/drop-target";
import type { Attach } from "@/components/attach/use-attach";
import { useTakesImages } from "@/components/attach/use-takes-images";
import { LIMITS } from "@/lib/schemas/limits";
import { t } from "@/messages/en";
import { queueMessages } from "@/messages/queue-en";

const says = t.select.ask;

type AskFormProps = {
  value: string;
  onChange: (value: string) => void;
  onSend: () => void;
  isSending: boolean;
  /** Whether what is sent waits for what goes on. */
  isQueueing: boolean;
  /** Why nothing can be asked now; null where it can. */
  obstacle: string | null;
  /** The files that go with it. */
  attach: Attach;
};

/** Says in words what to change about the selected element. */
export function AskForm({ value, onChange, onSend, isSending, isQueueing, obstacle: other, attach }: AskFormProps) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const obstacle = other ?? attach.obstacle;
  const sendLabel = isQueueing ? queueMessages.add : says.send;
  const hint = obstacle ?? (isQueueing ? says.queues : null);
  const canSend = value.trim() !== "" && !isSending && obstacle === null;
  const { drag, takes } = useTakesImages(form, attach);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (canSend) onSend();
  };
  return (
    <form
      ref={form}
      className="relative rounded-lg"
      {...takes}
      onSubmit={(event) => {
        event.preventDefault();
        if (canSend) onSend();
      }}
    >
      <label htmlFor={id} className="text-sm font-medium">
        {says.label}
      </label>
      <div className="mt-1.5 flex items-end gap-2">
        <textarea
          id={id}
          rows={1}
          value={value}
          maxLength={LIMITS.promptChars}
          placeholder={says.placeholder}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={onKeyDown}
          className="field-sizing-content max-h-32 min-h-11 min-w-0 flex-1 resize-none rounded-lg border border-strong bg-card px-3.5 py-2.5 text-base placeholder:text-hint hover:border-muted"
        />
        <button
          type="submit"
          disabled={!canSend}
          aria-label={sendLabel}
          title={sendLabel}
          className="inline-flex h-11 w-14 shrink-0 items-center justify-center rounded-full bg-inverse text-on-inverse transition duration-150 hover:opacity-90 disabled:opacity-50"
        >
          <ArrowUp aria-hidden="true" className="size-[18px]" />
        </button>
      </div>
      <div className="-mx-3 mt-1.5">{attach.list}</div>
      {attach.button}
      {drag ? <DropTarget isOver={drag === "over"} /> : null}
      {hint === null ? null : <p className="mt-1.5 text-compact text-soft">{hint}</p>}
    </form>
  );
}
