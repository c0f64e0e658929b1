import type { ReactNode } from "react";
import { cx } from "./class-names";

const TONES = {
  bad: "border-red/40 bg-red-soft text-red",
  calm: "border-line bg-raised text-soft",
} as const;

type AlertProps = { tone?: keyof typeof TONES; className?: string; children: ReactNode };

/** A sentence that needs to be seen: an error (read out at once), or a calm note (read out when there is time). */
export function Alert({ tone = "bad", className, children }: AlertProps) {
  return (
    <div
      role={tone === "bad" ? "alert" : "status"}
      className={cx("rounded-lg border px-3.5 py-2.5 text-sm", TONES[tone], className)}
    >
      {children}
    </div>
  );
}
