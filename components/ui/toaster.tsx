"use client";
import { Check, TriangleAlert, X } from "lucide-react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { dismissToast, type Toast, toastStore } from "@/components/client/toast-store";
import { t } from "@/messages/en";
import { IconButton } from "./icon-button";

const SHOWN_MS = 7000;
const NONE: readonly Toast[] = [];

/** Results of what a person did, at the lower edge; read out politely. */
export function Toaster() {
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.get, () => NONE);
  return (
    <section
      aria-label={t.common.notifications}
      aria-live="polite"
      className="pointer-events-none fixed inset-x-0 bottom-4 z-50 flex flex-col items-center gap-2 px-4 max-md:bottom-40 md:items-end"
    >
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

function ToastCard({ toast }: { toast: Toast }) {
  const [isHeld, setIsHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => dismissToast(toast.id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isHeld, toast.id]);

  return (
    <div
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
      className="pointer-events-auto flex max-w-full animate-rise items-center gap-2 rounded-xl border border-strong bg-raised py-1.5 pr-1.5 pl-3.5 text-sm shadow-pop"
    >
      {toast.tone === "ok" ? (
        <Check aria-hidden="true" className="size-4 shrink-0 text-green" />
      ) : (
        <TriangleAlert aria-hidden="true" className="size-4 shrink-0 text-red" />
      )}
      <p className="line-clamp-3 min-w-0 py-1.5 wrap-anywhere">{toast.message}</p>
      {toast.action ? (
        <button
          type="button"
          onClick={() => {
            dismissToast(toast.id);
            toast.action?.run();
          }}
          className="h-8 rounded-md px-2.5 font-medium text-cyan hover:bg-hover pointer-coarse:h-11"
        >
          {toast.action.label}
        </button>
      ) : null}
      <IconButton label={t.common.dismiss} onClick={() => dismissToast(toast.id)}>
        <X />
      </IconButton>
    </div>
  );
}
