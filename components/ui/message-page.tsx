import Link from "next/link";
import type { ReactNode } from "react";
import { buttonClasses } from "./button";
import { Mark } from "./logo";

type MessagePageProps = { title: string; text: string; link: { href: string; label: string }; children?: ReactNode };

/** A page that only says what happened and where to go. */
export function MessagePage({ title, text, link, children }: MessagePageProps) {
  return (
    <main
      id="content"
      className="flex min-h-[70dvh] flex-1 flex-col items-center justify-center px-6 py-16 text-center"
    >
      <Mark className="size-10" />
      <h1 className="mt-6 text-2xl font-semibold tracking-tight">{title}</h1>
      <p className="mt-2 max-w-md text-soft">{text}</p>
      <div className="mt-8 flex flex-wrap justify-center gap-3">
        {children}
        <Link href={link.href} className={buttonClasses({})}>
          {link.label}
        </Link>
      </div>
    </main>
  );
}
