import Link from "next/link";
import type { ReactNode } from "react";
import { Logo } from "@/components/ui/logo";
import { t } from "@/messages/en";
import { QuietPanel } from "./quiet-panel";

/** The frame of the pages around signing in: what is to be done on the left, a quiet panel on the right. */
export function AuthShell({ children }: { children: ReactNode }) {
  return (
    <div className="grid min-h-dvh lg:grid-cols-2">
      <main id="content" className="flex flex-col px-5 py-6 sm:px-10">
        <Link
          href="/"
          aria-label={t.common.productName}
          className="inline-flex h-11 items-center self-start rounded-md"
        >
          <Logo />
        </Link>
        <div className="m-auto w-full max-w-[420px] py-10">{children}</div>
      </main>
      <QuietPanel />
    </div>
  );
}

/** The heading of such a page and the sentence under it. */
export function AuthHead({ title, intro }: { title: string; intro: string }) {
  return (
    <div className="flex flex-col gap-2">
      <h1 className="text-3xl font-semibold tracking-tight">{title}</h1>
      <p className="text-soft wrap-anywhere">{intro}</p>
    </div>
  );
}

/** A link in a sentence of such a page. */
export function AuthLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      className="inline-flex min-h-6 items-center font-medium text-cyan underline-offset-4 hover:underline pointer-coarse:min-h-11"
    >
      {children}
    </Link>
  );
}
