"use client";
import { useEffect, useId, useRef, useState } from "react";
import { FormFrame } from "@/components/auth/form-frame";
import { ApiError, callApi } from "@/components/client/api";
import { showToast } from "@/components/client/toast-store";
import { useSubmit } from "@/components/client/use-submit";
import { Alert } from "@/components/ui/alert";
import { BusyButton } from "@/components/ui/busy-button";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { type Instructions, instructionsAnswerSchema } from "@/lib/schemas/instructions";
import { LIMITS } from "@/lib/schemas/limits";
import { t } from "@/messages/en";

const says = t.instructions;

type InstructionsFormProps = {
  loaded: Instructions;
  loadAgain: () => Promise<Instructions>;
  path: string;
  /** Whether there is something that isn't saved. */
  onChanged: (isChanged: boolean) => void;
  onClose: () => void;
};

/** The words, and what to do where another tab saved others meanwhile. */
export function InstructionsForm({ loaded, loadAgain, path, onChanged, onClose }: InstructionsFormProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(loaded.text);
  const [base, setBase] = useState(loaded);
  const [theirs, setTheirs] = useState<Instructions | null>(null);
  const { isBusy, problem, run, clear } = useSubmit();
  const left = LIMITS.instructionsChars - text.trim().length;
  const isChanged = text.trim() !== base.text;
  useEffect(() => onChanged(isChanged), [isChanged, onChanged]);
  useEffect(() => area.current?.focus(), []);

  const save = (revision: number): void =>
    run(async () => {
      try {
        await callApi(instructionsAnswerSchema, path, { method: "PATCH", body: { text, base: revision } });
      } catch (cause) {
        if (!(cause instanceof ApiError) || cause.code !== "CONFLICT") throw cause;
        return setTheirs(await loadAgain());
      }
      showToast({ tone: "ok", message: says.saved });
      onClose();
    });

  return (
    <FormFrame onSubmit={() => (left < 0 ? undefined : save(base.revision))} className="flex flex-col gap-4">
      <TextArea
        ref={area}
        label={says.label}
        value={text}
        rows={9}
        placeholder={says.placeholder}
        note={says.left(left, LIMITS.instructionsChars)}
        isWrong={left < 0}
        describedBy={`${id}-builtin`}
        onChange={(event) => {
          setText(event.target.value);
          clear();
        }}
      />
      <p id={`${id}-builtin`} className="text-compact text-pretty text-muted">
        {says.builtin}
      </p>
      {problem ? <Alert>{problem.message}</Alert> : null}
      {theirs ? (
        <div role="alert" className="flex flex-col gap-3 rounded-lg border border-line bg-gold-soft px-3.5 py-3">
          <p className="text-sm">{says.conflict}</p>
          <p className="max-h-40 overflow-y-auto text-sm wrap-anywhere whitespace-pre-wrap text-soft">
            {theirs.text || says.nothing}
          </p>
          <div className="flex flex-wrap gap-2">
            <Button
              size="small"
              onClick={() => {
                setText(theirs.text);
                setBase(theirs);
                setTheirs(null);
              }}
            >
              {says.takeTheirs}
            </Button>
            <Button
              size="small"
              disabled={left < 0}
              onClick={() => {
                setBase({ ...base, revision: theirs.revision });
                setTheirs(null);
                save(theirs.revision);
              }}
            >
              {says.keepMine}
            </Button>
          </div>
        </div>
      ) : null}
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>{says.cancel}</Button>
        <BusyButton
          type="submit"
          tone="primary"
          isBusy={isBusy}
          busyLabel={says.saving}
          disabled={!isChanged || left < 0 || theirs !== null}
        >
          {says.save}
        </BusyButton>
      </div>
    </FormFrame>
  );
}
