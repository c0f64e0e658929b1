"use client";
import { ArrowDown, ArrowUp, Pause, Pencil, X } from "lucide-react";
import { type ReactNode, useRef, useState } from "react";
import { SentFiles } from "@/components/attach/sent-files";
import type { ModelChoice } from "@/components/prompt/use-model";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { LIMITS } from "@/lib/schemas/limits";
import type { QueuedPrompt } from "@/lib/schemas/queue";
import { t } from "@/messages/en";
import { queueMessages } from "@/messages/queue-en";
import { QueuedEdit } from "./queued-edit";
import { QueuedModel } from "./queued-model";
import type { QueueControl } from "./use-queue";

type QueueListProps = { projectId: string; control: QueueControl; choice: ModelChoice };

/** The prompts that wait: each can be changed, moved and removed; why they wait where nothing goes on by itself. */
export function QueueList({ projectId, control, choice }: QueueListProps) {
  const [editing, setEditing] = useState<QueuedPrompt | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const { items, pausedReason } = control.queue;
  // What is being changed stays, with what was typed, when its turn comes meanwhile; saving then says so.
  const hasLeft = editing !== null && !items.some(({ id }) => id === editing.id);
  const first = hasLeft ? 1 : 0;
  const shown = hasLeft ? [editing, ...items] : items;
  if (shown.length === 0) return null;

  const during = (work: Promise<boolean>): void => {
    setIsBusy(true);
    void work.finally(() => setIsBusy(false));
  };
  const move = (from: number, to: number): void => {
    const ids = items.map(({ id }) => id);
    ids.splice(to, 0, ...ids.splice(from, 1));
    during(control.order(ids));
  };
  // What has waited for nothing but a model goes on with it.
  const give = async (id: string, model: string): Promise<boolean> =>
    (await control.edit(id, { model })) && (pausedReason === null || items[0]?.id !== id || (await control.resume()));
  const closeEdit = (): void => {
    setEditing(null);
    heading.current?.focus();
  };
  const remove = (id: string): void => {
    heading.current?.focus();
    during(control.remove(id));
  };

  return (
    <section aria-label={queueMessages.label} className="mb-2 rounded-lg border border-line bg-card text-compact">
      <h2 ref={heading} tabIndex={-1} className="px-3 pt-2.5 pb-1 text-soft outline-none">
        {queueMessages.heading(items.length, LIMITS.queuedPrompts)}
      </h2>
      <ol className="max-h-[30vh] overflow-y-auto">
        {shown.map((item, index) => (
          <li key={item.id} className="border-t border-line px-3 py-1 first:border-t-0">
            {editing?.id === item.id ? (
              <QueuedEdit item={item} onSave={(id, prompt) => control.edit(id, { prompt })} onClose={closeEdit} />
            ) : (
              <Row
                item={item}
                isBusy={isBusy}
                model={
                  <QueuedModel
                    projectId={projectId}
                    item={item}
                    choice={choice}
                    isPaused={pausedReason !== null}
                    isBusy={isBusy}
                    onGive={(model) => during(give(item.id, model))}
                  />
                }
                onEdit={() => setEditing(item)}
                onUp={index > first ? () => move(index - first, index - first - 1) : null}
                onDown={index < shown.length - 1 ? () => move(index - first, index - first + 1) : null}
                onRemove={() => remove(item.id)}
              />
            )}
          </li>
        ))}
      </ol>
      <div role="status">
        {pausedReason === null ? null : (
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line px-3 py-2.5">
            <Pause aria-hidden="true" className="size-4 shrink-0 text-gold" />
            <p className="min-w-0 flex-1 basis-40 text-soft">{pausedReason}</p>
            <Button size="small" disabled={isBusy} onClick={() => during(control.resume())}>
              {queueMessages.resume}
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}

type RowProps = {
  item: QueuedPrompt;
  isBusy: boolean;
  /** What is to choose where its model is gone. */
  model: ReactNode;
  onEdit: () => void;
  /** Null at the end it would move to. */
  onUp: (() => void) | null;
  onDown: (() => void) | null;
  onRemove: () => void;
};

const NAME_CHARS = 60;

function Row({ item, isBusy, model, onEdit, onUp, onDown, onRemove }: RowProps) {
  const name = item.prompt.slice(0, NAME_CHARS);
  return (
    <div className="flex flex-wrap items-center justify-end gap-x-2">
      <div className="min-w-0 flex-1 basis-40 py-1">
        {item.selection ? (
          <p className="font-mono text-xs text-soft wrap-anywhere">
            {t.select.chat.about(item.selection.tag, item.selection.path)}
          </p>
        ) : null}
        <p className="line-clamp-2 wrap-anywhere">{item.prompt}</p>
        <SentFiles files={item.uploads} className="mt-1" />
        {model}
      </div>
      <div className="flex shrink-0">
        <IconButton label={queueMessages.up(name)} disabled={!onUp || isBusy} onClick={() => onUp?.()}>
          <ArrowUp aria-hidden="true" />
        </IconButton>
        <IconButton label={queueMessages.down(name)} disabled={!onDown || isBusy} onClick={() => onDown?.()}>
          <ArrowDown aria-hidden="true" />
        </IconButton>
        <IconButton label={queueMessages.edit(name)} onClick={onEdit}>
          <Pencil aria-hidden="true" />
        </IconButton>
        <IconButton label={queueMessages.remove(name)} disabled={isBusy} onClick={onRemove}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
    </div>
  );
}
