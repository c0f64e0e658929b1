import { Check } from "lucide-react";
import { t } from "@/messages/en";

const ANCHORS = [
  [70, 78],
  [222, 372],
] as const;

/** The right half of the sign-in pages: what the product does, in three lines, under our mark as a drawing. */
export function QuietPanel() {
  return (
    <aside className="relative isolate hidden overflow-hidden border-l border-line bg-card lg:flex lg:flex-col lg:justify-end lg:p-14">
      <div
        aria-hidden="true"
        className="absolute inset-0 -z-10 bg-(--vt-glyph) [mask:url(/glyphs.svg)_right_top/1440px_800px]"
      />
      <svg
        aria-hidden="true"
        viewBox="0 0 480 440"
        fill="none"
        className="absolute top-1/2 left-1/2 -z-10 w-[min(72%,520px)] -translate-x-1/2 -translate-y-[66%]"
      >
        <g stroke="var(--vt-strong)" strokeDasharray="2 6">
          <path d="M0 78H480M0 372H480M70 0V440M222 0V440M394 0V440" />
        </g>
        <path d="M394 44C270 84 300 190 222 372" stroke="var(--vt-muted)" strokeDasharray="4 5" />
        <path d="M330 44H462" stroke="var(--vt-muted)" />
        <path
          d="M70 78 222 372C272 236 262 106 394 44"
          stroke="var(--vt-cyan)"
          strokeWidth="2.5"
          strokeLinecap="round"
        />
        {ANCHORS.map(([x, y]) => (
          <rect
            key={x}
            x={x - 9}
            y={y - 9}
            width="18"
            height="18"
            rx="3"
            fill="var(--vt-card)"
            stroke="var(--vt-ink)"
            strokeWidth="2"
          />
        ))}
        <circle cx="394" cy="44" r="6" fill="var(--vt-ink)" />
        <circle cx="462" cy="44" r="4.5" fill="var(--vt-muted)" />
        <circle cx="330" cy="44" r="4.5" fill="var(--vt-muted)" />
      </svg>
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
