"use client";
import { X } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { t } from "@/messages/en";
import { IconButton } from "./icon-button";

type DialogProps = {
  title: string;
  onClose: () => void;
  wide?: boolean;
  /** Only the dialog's own buttons close it: for what is shown once. */
  isKept?: boolean;
  /** On a phone, a sheet from the bottom of the screen. */
  isSheet?: boolean;
  children: ReactNode;
};

/** Whoever double-clicks what opens a dialog does not mean to close it by the second click. */
const DOUBLE_CLICK_MS = 500;

const SHEET = "max-sm:mb-0 max-sm:w-full max-sm:max-w-full max-sm:rounded-b-none";

/** Where the focus is about to go back to. A dialog that follows at once, as the next step, takes that over. */
let returning: { to: HTMLElement; timer: ReturnType<typeof setTimeout> } | null = null;

function giveBack(to: HTMLElement): void {
  returning = null;
  to.focus();
}

/**
 * A modal dialog that is open while it is rendered: Esc, the cross and a click outside close it. The focus goes to its
 * first field, and afterwards back to where it was.
 */
export function Dialog({ title, onClose, wide = false, isKept = false, isSheet = false, children }: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isSettled, setIsSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsSettled(true), DOUBLE_CLICK_MS);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (!dialog.current || dialog.current.open) return;
    const before = returning?.to ?? document.activeElement;
    clearTimeout(returning?.timer);
    returning = null;
    dialog.current.showModal();
    dialog.current.querySelector<HTMLElement>("input, select, textarea")?.focus();
    return () => {
      // An open dialog that leaves the page closes without a word, but forgets where the focus was.
      if (before instanceof HTMLElement) returning = { to: before, timer: setTimeout(() => giveBack(before), 0) };
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={onClose}
      closedby={isKept ? "none" : isSettled ? "any" : "closerequest"}
      className={`${isSheet ? SHEET : ""} m-auto max-h-[calc(100dvh-24px)] ${wide ? "w-[min(880px,calc(100vw-24px))]" : "w-[min(480px,calc(100vw-24px))]"} overflow-y-auto rounded-2xl border border-strong bg-raised p-5 text-ink shadow-pop backdrop:bg-black/50 sm:p-6`}
    >
      <div className="mb-4 flex items-start gap-3">
        <h2 id={id} className="min-w-0 flex-1 pt-1 text-lg font-semibold tracking-tight wrap-anywhere">
          {title}
        </h2>
        {isKept ? null : (
          <IconButton label={t.common.close} onClick={() => dialog.current?.close()}>
            <X />
          </IconButton>
        )}
      </div>
      {children}
    </dialog>
  );
}
