import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { LIMITS } from "@/lib/schemas/limits";
import type { QueuedPrompt } from "@/lib/schemas/queue";
import { queueMessages } from "@/messages/queue-en";

type QueuedEditProps = {
  item: QueuedPrompt;
  onSave: (id: string, prompt: string) => Promise<boolean>;
  onClose: () => void;
};

/** A waiting prompt while its words are changed: Enter saves, Escape leaves it as it was. */
export function QueuedEdit({ item, onSave, onClose }: QueuedEditProps) {
  const [text, setText] = useState(item.prompt);
  const [isSaving, setIsSaving] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);
  const canSave = text.trim() !== "" && !isSaving;
  const save = async (): Promise<void> => {
    if (!canSave) return;
    setIsSaving(true);
    const isSaved = await onSave(item.id, text.trim());
    setIsSaving(false);
    // What could not be saved stays in the field.
    if (isSaved) onClose();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") onClose();
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void save();
  };
  return (
    <form
      className="flex flex-col gap-2 py-1.5"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <textarea
        ref={area}
        aria-label={queueMessages.editLabel}
        value={text}
        maxLength={LIMITS.promptChars}
        rows={3}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        className="w-full resize-none rounded-md border border-strong bg-raised px-3 py-2 text-sm"
      />
      <div className="flex justify-end gap-2">
        <Button size="small" onClick={onClose}>
          {queueMessages.cancel}
        </Button>
        <Button size="small" tone="primary" type="submit" disabled={!canSave}>
          {queueMessages.save}
        </Button>
      </div>
    </form>
  );
}
