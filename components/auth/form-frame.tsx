"use client";
import type { ReactNode, RefObject } from "react";
import { useIsHydrated } from "@/components/client/use-is-hydrated";
import { BusyButton } from "@/components/ui/busy-button";

type FormFrameProps = {
  formRef?: RefObject<HTMLFormElement | null>;
  onSubmit: () => void;
  className?: string;
  children: ReactNode;
};

/** A form that the page's script submits; without the script it sends nothing into the address. */
export function FormFrame({ formRef, onSubmit, className = "flex flex-col gap-5", children }: FormFrameProps) {
  return (
    <form
      ref={formRef}
      noValidate
      method="post"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      className={className}
    >
      {children}
    </form>
  );
}

/** The wide button at the end of such a form; it waits until the page can react. */
export function FormButton({ isBusy, label, busyLabel }: { isBusy: boolean; label: string; busyLabel: string }) {
  const isHydrated = useIsHydrated();
  return (
    <BusyButton
      type="submit"
      tone="primary"
      isBusy={isBusy}
      busyLabel={busyLabel}
      disabled={!isHydrated}
      className="h-11 w-full text-base disabled:opacity-100"
    >
      {label}
    </BusyButton>
  );
}
