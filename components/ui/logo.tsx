import { t } from "@/messages/en";
import { cx } from "./class-names";

/** Our mark: a V drawn as a vector path, with its anchor points and one handle. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" fill="none" aria-hidden="true" className={cx("shrink-0", className)}>
      <path d="M21.5 5.5h8" stroke="currentColor" strokeWidth="1.6" opacity=".45" strokeLinecap="round" />
      <path
        d="M5.5 7.5 15.4 26.6C18.6 17.4 18 9.6 25.5 5.5"
        stroke="var(--vt-cyan)"
        strokeWidth="3.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <rect
        x="2.6"
        y="4.6"
        width="5.8"
        height="5.8"
        rx="1.4"
        fill="var(--vt-page)"
        stroke="currentColor"
        strokeWidth="1.8"
      />
      <rect
        x="12.5"
        y="23.6"
        width="5.8"
        height="5.8"
        rx="1.4"
        fill="var(--vt-page)"
        stroke="currentColor"
        strokeWidth="1.8"
      />
      <circle cx="29" cy="5.5" r="2.1" fill="currentColor" />
    </svg>
  );
}

/** Mark and name side by side. */
export function Logo({ className }: { className?: string }) {
  return (
    <span className={cx("inline-flex items-center gap-2 font-semibold tracking-tight", className)}>
      <Mark className="size-6" />
      <span>
        {t.common.productShort}
        <span className="text-muted">.io</span>
      </span>
    </span>
  );
}
