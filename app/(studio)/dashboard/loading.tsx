import { LoaderCircle } from "lucide-react";
import { t } from "@/messages/en";

export default function Loading() {
  return (
    <main className="flex flex-1 items-center justify-center" aria-busy="true">
      <LoaderCircle aria-hidden="true" className="size-6 animate-spin text-muted" />
      <span className="sr-only">{t.common.loading}</span>
    </main>
  );
}
