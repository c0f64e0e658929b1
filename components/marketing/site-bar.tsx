import Link from "next/link";
import { buttonClasses } from "@/components/ui/button";
import { Logo } from "@/components/ui/logo";
import { t } from "@/messages/en";

const LINK =
  "inline-flex h-9 items-center rounded-md px-3 text-sm whitespace-nowrap md:max-lg:px-2 text-soft transition duration-150 hover:bg-hover hover:text-ink pointer-coarse:h-11";

/** The bar of the public pages. */
export function SiteBar({ isSignedIn }: { isSignedIn: boolean }) {
  return (
    <header className="sticky top-0 z-30 border-b border-line bg-page/85 backdrop-blur-md">
      <div className="mx-auto flex h-14 max-w-[1152px] items-center gap-2 px-4 sm:px-6">
        <Link href="/" aria-label={t.common.productName} className="inline-flex h-11 items-center rounded-md">
          <Logo />
        </Link>
        <nav aria-label={t.marketing.nav.label} className="ml-6 hidden md:flex md:max-lg:ml-2">
          <Link href="/#how" className={LINK}>
            {t.marketing.nav.how}
          </Link>
          <Link href="/#use-cases" className={LINK}>
            {t.marketing.nav.useCases}
          </Link>
          <Link href="/showcase" className={LINK}>
            {t.share.showcase.title}
          </Link>
          <Link href="/pricing" className={LINK}>
            {t.pricing.pageTitle}
          </Link>
          <Link href="/#questions" className={LINK}>
            {t.marketing.nav.faq}
          </Link>
        </nav>
        <div className="ml-auto flex items-center gap-1.5">
          {isSignedIn ? (
            <Link href="/dashboard" className={buttonClasses({ tone: "primary", size: "small" }, "h-9")}>
              {t.marketing.nav.dashboard}
            </Link>
          ) : (
            <>
              <Link href="/login" className={LINK}>
                {t.marketing.nav.signIn}
              </Link>
              <Link
                href="/register"
                className={buttonClasses({ tone: "primary", size: "small" }, "h-9 max-[339px]:hidden")}
              >
                {t.marketing.nav.getStarted}
              </Link>
            </>
          )}
        </div>
      </div>
    </header>
  );
}
