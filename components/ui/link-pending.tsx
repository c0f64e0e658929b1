"use client";
import { LoaderCircle } from "lucide-react";
import { useLinkStatus } from "next/link";
import type { ReactNode } from "react";

/** Inside a Link: a spinner while its page is on the way, else `children`. */
export function LinkPending({ children }: { children?: ReactNode }) {
  const { pending } = useLinkStatus();
  return pending ? <LoaderCircle aria-hidden="true" className="size-4 shrink-0 animate-spin text-muted" /> : children;
}
