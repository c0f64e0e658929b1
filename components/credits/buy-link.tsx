import Link from "next/link";
import { t } from "@/messages/en";

/** The way to more credits, where something was refused for want of them. */
export function BuyLink() {
  return (
    <Link
      href="/billing"
      className="gold-pill inline-flex h-8 shrink-0 items-center rounded-full px-4 text-compact font-semibold pointer-coarse:h-11"
    >
      {t.credits.buy}
    </Link>
  );
}
