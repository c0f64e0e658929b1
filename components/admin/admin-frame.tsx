"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { t } from "@/messages/en";

const says = t.admin;
const PAGES = [
  { path: "/admin", label: says.nav.overview },
  { path: "/admin/users", label: says.nav.users },
  { path: "/admin/runs", label: says.nav.runs },
  { path: "/admin/sites", label: t.adminSites.nav },
  { path: "/admin/ledger", label: says.nav.ledger },
  { path: "/admin/outbox", label: says.nav.outbox },
] as const;

/** The frame of the operators' pages: title and the way between them. */
export function AdminFrame({ children }: { children: ReactNode }) {
  const path = usePathname();
  return (
    <main id="content" className="min-h-0 flex-1 overflow-x-clip overflow-y-auto">
      <div className="mx-auto max-w-[1200px] px-4 pt-8 pb-20 sm:px-6">
        <h1 className="text-2xl font-semibold tracking-tight">{says.title}</h1>
        <nav aria-label={says.nav.label} className="mt-5 mb-8 border-b border-line">
          <ul className="-mb-px flex sm:gap-2 overflow-x-auto [scrollbar-width:none]">
            {PAGES.map((page) => (
              <li key={page.path}>
                <Link
                  href={page.path}
                  aria-current={path === page.path ? "page" : undefined}
                  className="flex h-11 items-center border-b-2 border-transparent px-2.5 text-sm whitespace-nowrap text-soft outline-offset-[-3px] transition-colors duration-150 hover:text-ink aria-[current]:border-cyan aria-[current]:text-ink"
                >
                  {page.label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        {children}
      </div>
    </main>
  );
}
