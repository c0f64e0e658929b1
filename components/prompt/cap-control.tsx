"use client";
import { Gauge } from "lucide-react";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { readCredits, sayCredits } from "@/components/credits/say-credits";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { placePopover } from "@/components/ui/place-popover";
import { useKeepPlaced } from "@/components/ui/use-keep-placed";
import type { Estimate } from "@/lib/schemas/estimate";
import { t } from "@/messages/en";

const says = t.prompt.cap;

type CapControlProps = { estimate: Estimate; cap: number | null; onCap: (cap: number | null) => void };

/** Where a build pauses: shows the cap, and lets it be lowered for this composer. Amounts are in centicredits. */
export function CapControl({ estimate, cap, onCap }: CapControlProps) {
  const { capCenticredits: most, minimumCenticredits: least, maxCenticredits } = estimate;
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  useKeepPlaced(isOpen, button, panel, "start");
  const [text, setText] = useState("");
  const [error, setError] = useState<string | undefined>();
  const inForce = Math.min(cap ?? most, most);

  const onToggle = (open: boolean): void => {
    setIsOpen(open);
    if (!open) return;
    setText(sayCredits(inForce));
    setError(undefined);
    placePopover(button.current, panel.current, "start");
    panel.current?.querySelector("input")?.focus();
  };
  const close = (wanted: number | null): void => {
    onCap(wanted);
    panel.current?.hidePopover();
    button.current?.focus();
  };
  const submit = (): void => {
    const wanted = readCredits(text);
    if (wanted === null) return setError(says.notANumber);
    if (wanted < least || wanted > most) return setError(says.outside(sayCredits(least), sayCredits(most)));
    close(wanted === most ? null : wanted);
  };

  // The field stands inside the composer's form, which its Enter must not send.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    submit();
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        title={says.title}
        className="inline-flex h-9 shrink-0 items-center gap-1.5 rounded-full border border-line px-3 text-compact text-soft transition duration-150 ease-out hover:bg-hover hover:text-ink pointer-coarse:h-11"
      >
        <Gauge aria-hidden="true" className="size-[18px]" />
        <span className="sr-only">{says.title}: </span>
        <span className="tabular-nums">{says.upTo(sayCredits(inForce))}</span>
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={says.title}
        onToggle={(event) => onToggle(event.newState === "open")}
        className="fixed top-0 left-0 w-80 max-w-[calc(100vw-16px)] rounded-xl border border-strong bg-raised p-4 text-ink shadow-pop"
      >
        <div className="flex flex-col gap-3">
          <p className="text-compact text-soft">{says.text}</p>
          <Field
            label={says.field}
            inputMode="decimal"
            autoComplete="off"
            maxLength={9}
            value={text}
            onKeyDown={onKeyDown}
            onChange={(event) => {
              setText(event.target.value);
              setError(undefined);
            }}
            error={error}
            hint={
              (readCredits(text) ?? most) < maxCenticredits
                ? says.below
                : says.range(sayCredits(least), sayCredits(most))
            }
          />
          <div className="flex gap-2">
            <Button tone="primary" size="small" onClick={submit}>
              {says.save}
            </Button>
            {cap === null ? null : (
              <Button size="small" tone="bare" onClick={() => close(null)}>
                {says.useDefault(sayCredits(most))}
              </Button>
            )}
          </div>
        </div>
      </div>
    </>
  );
}
