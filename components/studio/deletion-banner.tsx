"use client";
import { CalendarClock, LoaderCircle } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { callApiForNothing, sayError } from "@/components/client/api";
import { sayDay } from "@/components/client/format-date";
import { showToast } from "@/components/client/toast-store";
import { Button } from "@/components/ui/button";
import { t } from "@/messages/en";

const says = t.settings.deletionBanner;

/** Says when the account will be deleted, and lets its owner keep it. `deleteAfter` is an ISO time. */
export function DeletionBanner({ deleteAfter }: { deleteAfter: string }) {
  const router = useRouter();
  const [isBusy, setIsBusy] = useState(false);
  const keep = async (): Promise<void> => {
    if (isBusy) return;
    setIsBusy(true);
    try {
      await callApiForNothing("/api/account/keep", { method: "POST" });
      showToast({ tone: "ok", message: says.kept });
      router.refresh();
    } catch (error) {
      showToast({ tone: "bad", message: sayError(error) });
      setIsBusy(false);
    }
  };
  return (
    <aside
      aria-label={says.label}
      className="flex shrink-0 flex-wrap items-center justify-center gap-x-4 gap-y-2 border-b border-line bg-card px-4 py-2 text-sm"
    >
      <p className="flex items-center gap-2.5 text-balance text-soft">
        <CalendarClock aria-hidden="true" className="size-4 shrink-0 text-gold" />
        <span suppressHydrationWarning>{says.text(sayDay(deleteAfter))}</span>
      </p>
      <Button size="small" aria-disabled={isBusy} onClick={() => void keep()}>
        {isBusy ? <LoaderCircle aria-hidden="true" className="size-4 animate-spin" /> : null}
        {says.keep}
      </Button>
    </aside>
  );
}
