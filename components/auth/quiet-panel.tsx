import { Check } from "lucide-react";
import { Mark } from "@/components/ui/logo";
import { t } from "@/messages/en";

/** The right half of the sign-in pages: what the product does, in three lines. */
export function QuietPanel() {
  return (
    <aside className="relative isolate hidden overflow-hidden border-l border-line bg-card lg:flex lg:flex-col lg:justify-end lg:p-14">
      <div
        aria-hidden="true"
        className="absolute inset-0 -z-10 bg-(--vt-glyph) [mask:url(/glyphs.svg)_center/1440px_800px]"
      />
      <Mark className="absolute top-1/2 left-1/2 -z-10 size-[420px] -translate-x-1/2 -translate-y-[62%] text-strong opacity-70" />
      <div className="max-w-md">
        <h2 className="text-2xl font-semibold tracking-tight">{t.auth.panel.title}</h2>
        <ul className="mt-5 flex flex-col gap-3">
          {t.auth.panel.lines.map((line) => (
            <li key={line} className="flex gap-3 text-soft">
              <Check aria-hidden="true" className="mt-1 size-4 shrink-0 text-green" />
              {line}
            </li>
          ))}
        </ul>
      </div>
    </aside>
  );
}
