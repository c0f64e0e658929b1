"use client";
import { X } from "lucide-react";
import { useEffect, useId, useRef } from "react";
import { useAttach } from "@/components/attach/use-attach";
import { showToast } from "@/components/client/toast-store";
import { useCap } from "@/components/prompt/use-cap";
import { useModel } from "@/components/prompt/use-model";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Skeleton } from "@/components/ui/skeleton";
import { LIMITS } from "@/lib/schemas/limits";
import type { Selection } from "@/lib/schemas/selection";
import { t } from "@/messages/en";
import type { PickedElement, PickState } from "../preview/pick";
import type { WorkspaceControl } from "../use-workspace";
import { AskForm } from "./ask-form";
import { changeElement } from "./change-element";
import { isSafeAddress } from "./check-address";
import { HandFields } from "./hand-fields";
import { useApply } from "./use-apply";
import { useElementDraft } from "./use-element-draft";
import { type FoundElement, useFoundElement } from "./use-found-element";

const says = t.select;

/** What the panel can do to the project. */
export type SelectionActions = Pick<WorkspaceControl, "send" | "adopt" | "restore" | "isSending"> & {
  version: { id: string; number: number };
  /** Whether what is asked for waits for others. */
  isQueueing: boolean;
  isBusy: boolean;
  /** Why the last request was refused. */
  refusal: string | null;
  /** A request that was taken although it seemed not to be. */
  late: { prompt: string } | null;
};

type SelectionPanelProps = SelectionActions & {
  projectId: string;
  pick: PickState;
  chosen: PickedElement;
  onAgain: () => void;
  onClose: () => void;
};

/** What a person does with a selected element: says what to change, or changes it by hand. */
export function SelectionPanel(props: SelectionPanelProps) {
  const { projectId, pick, chosen, version, isBusy, onClose } = props;
  const { found, state, problem } = useFoundElement(pick, version.id);
  const draft = useElementDraft(projectId, found);
  const { words, change } = draft;
  const [cap] = useCap(projectId);
  const { model } = useModel(projectId, true);
  const attach = useAttach(`${projectId}:element`);
  const saving = useApply(projectId, props.adopt);
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);

  const isGone = state === "moved";
  const changed = found && !isGone ? changeElement(found.html, found.element, change) : null;
  const isChanged = found !== null && changed !== null && changed !== found.html;
  const isLinkBad =
    change.href !== undefined &&
    change.href !== found?.element.attributes.get("href")?.value &&
    !isSafeAddress(change.href);
  const send = async (at: FoundElement): Promise<void> => {
    const uploadIds = attach.ids;
    const about = { selection: selectionOf(at, chosen), uploadIds };
    const isTaken = await props.send(words.trim(), { cap, model, mode: "quick", ...about });
    if (!isTaken) return;
    attach.sent(uploadIds);
    draft.write({ words: "" });
    onClose();
    if (props.isQueueing) showToast({ tone: "ok", message: says.ask.queued });
  };
  const apply = async (at: FoundElement, html: string): Promise<void> => {
    const before = version;
    const made = await saving.apply(at, html);
    if (!made) return;
    draft.applied(html.slice(at.element.start, at.element.end + html.length - at.html.length));
    onClose();
    showToast({
      tone: "ok",
      message: says.hand.applied(made.number),
      action: { label: says.hand.undo, run: () => props.restore(before.id, before.number) },
    });
  };
  const leave = (go: () => void): void => {
    // The element that was written about can't be found again by what it was.
    if (isGone) draft.handOn();
    go();
  };
  const { late } = props;
  const forgetLate = useRef<() => void>(undefined);
  useEffect(() => {
    forgetLate.current = () => {
      if (words.trim() !== late?.prompt) return;
      attach.sent(attach.ids);
      draft.write({ words: "" });
      onClose();
    };
  });
  useEffect(() => (late ? forgetLate.current?.() : undefined), [late]);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = panel.current;
    const closeByKey = (event: KeyboardEvent): void => {
      // What was typed is not lost to a key.
      if (event.key === "Escape" && words === "" && !isChanged) onClose();
    };
    element?.addEventListener("keydown", closeByKey);
    return () => element?.removeEventListener("keydown", closeByKey);
  }, [words, isChanged, onClose]);
  const isTooLong = found !== null && found.source.length > LIMITS.selectionChars;

  return (
    <section
      ref={panel}
      aria-labelledby={titleId}
      className="@container max-h-[60%] shrink-0 overflow-y-auto border-t border-strong bg-raised px-4 pt-2 pb-4"
    >
      <div className="sticky top-0 z-10 -mx-4 flex items-center gap-2 bg-raised px-4 py-1">
        <h2
          ref={title}
          id={titleId}
          tabIndex={-1}
          className="min-w-0 flex-1 truncate font-mono text-xs text-soft outline-none"
        >
          <span className="sr-only">{says.panel}: </span>
          {says.title(found?.element.tag ?? chosen.tag, pick.path)}
        </h2>
        <Button size="small" tone="bare" onClick={() => leave(props.onAgain)}>
          {says.again}
        </Button>
        <IconButton label={says.close} onClick={() => leave(onClose)}>
          <X />
        </IconButton>
      </div>
      {state === "loading" && problem === null ? <Skeleton className="my-3 w-2/3" /> : null}
      {problem === null ? null : <Alert className="my-2">{problem}</Alert>}
      {state === "nowhere" ? <p className="py-2 text-sm text-soft">{says.nowhere}</p> : null}
      {isGone ? <Alert className="my-2">{says.moved}</Alert> : null}
      {found ? (
        <div className="flex flex-col gap-4">
          {chosen.isMade ? <p className="text-sm text-soft">{says.made}</p> : null}
          <AskForm
            value={words}
            onChange={(typed) => draft.write({ words: typed })}
            onSend={() => void send(found)}
            isSending={props.isSending}
            isQueueing={props.isQueueing}
            obstacle={isGone ? says.moved : isTooLong ? says.ask.tooLong : null}
            attach={attach}
          />
          {props.refusal === null ? null : <Alert>{props.refusal}</Alert>}
          {chosen.isMade ? null : (
            <form
              aria-label={says.hand.title}
              className="flex flex-col gap-3 border-t border-line pt-3"
              onSubmit={(event) => {
                event.preventDefault();
                if (changed !== null && isChanged && !isLinkBad) void apply(found, changed);
              }}
            >
              <h3 className="text-sm font-medium text-soft">{says.hand.title}</h3>
              <HandFields
                found={found}
                change={change}
                onChange={(changed) => draft.write({ change: changed })}
                linkError={isLinkBad ? says.hand.badLink : undefined}
              />
              {draft.isBack && isChanged ? (
                <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-compact text-soft">
                  {says.hand.back}
                  <Button size="small" onClick={() => draft.write({ change: {} })}>
                    {says.hand.discard}
                  </Button>
                </p>
              ) : null}
              {saving.problem === null ? null : <Alert>{saving.problem}</Alert>}
              {isBusy ? <p className="text-compact text-soft">{says.hand.busy}</p> : null}
              <Button
                type="submit"
                tone="primary"
                className="self-start"
                disabled={!isChanged || isLinkBad || isBusy || saving.isApplying}
              >
                {saving.isApplying ? says.hand.applying : says.hand.apply}
              </Button>
            </form>
          )}
        </div>
      ) : null}
    </section>
  );
}

function selectionOf({ path, element, source }: FoundElement, { isMade, tag, text }: PickedElement): Selection {
  const { start, end } = element;
  return { path, start, end, source, ...(isMade ? { inside: `<${tag}> ${text}`.trim() } : {}) };
}
