import Link from "next/link";
import type { ReactNode } from "react";
import { buttonClasses } from "@/components/ui/button";
import { AuthHead } from "./auth-shell";

/** What came of a link from a mail, and what can be done next. */
export function Outcome({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <div role="status" className="flex flex-col items-start gap-6">
      <AuthHead title={title} intro={text} />
      {children}
    </div>
  );
}

/** An outcome after which there is one way to go. */
export function LinkOutcome({ href, label, ...said }: { title: string; text: string; href: string; label: string }) {
  return (
    <Outcome {...said}>
      <Link href={href} className={buttonClasses({ tone: "primary" })}>
        {label}
      </Link>
    </Outcome>
  );
}
