import Link from "next/link";
import { buttonClasses } from "@/components/ui/button";
import { t } from "@/messages/en";
import { MoreCredits } from "./more-credits";
import type { Refusal } from "./refusal";

/** What a person can do about a build that was not started. */
export function WhatHelps({ refusal }: { refusal: Refusal }) {
  if (refusal.lacksCredits) return <MoreCredits />;
  if (!refusal.needsProof) return null;
  return (
    <Link href="/settings#verify" className={buttonClasses({ size: "small" })}>
      {t.prompt.visibility.verify}
    </Link>
  );
}
