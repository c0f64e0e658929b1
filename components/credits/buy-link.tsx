import Link from "next/link";
import { buttonClasses } from "@/components/ui/button";
import { t } from "@/messages/en";

/** The way to more credits, where something was refused for want of them. */
export function BuyLink() {
  return (
    <Link href="/billing" className={buttonClasses({ tone: "gold", size: "small" })}>
      {t.credits.buy}
    </Link>
  );
}
