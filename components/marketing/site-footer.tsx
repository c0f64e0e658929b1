import Link from "next/link";
import { Logo } from "@/components/ui/logo";
import { t } from "@/messages/en";

const LINK =
  "inline-flex min-h-8 items-center text-sm text-soft hover:text-ink hover:underline underline-offset-4 pointer-coarse:min-h-11";

/** The foot of the public pages; every link leads somewhere. */
export function SiteFooter({ isSignedIn }: { isSignedIn: boolean }) {
  const { nav, footer } = t.marketing;
  return (
    <footer className="border-t border-line">
      <nav
        aria-label={footer.label}
        className="mx-auto flex max-w-[1152px] flex-wrap items-center gap-x-6 gap-y-2 px-4 py-8 sm:px-6"
      >
        <Logo className="mr-auto" />
        <Link href="/#how" className={LINK}>
          {nav.how}
        </Link>
        <Link href="/#use-cases" className={LINK}>
          {nav.useCases}
        </Link>
        <Link href="/showcase" className={LINK}>
          {t.share.showcase.title}
        </Link>
        <Link href="/pricing" className={LINK}>
          {t.pricing.pageTitle}
        </Link>
        <Link href="/#questions" className={LINK}>
          {nav.faq}
        </Link>
        {isSignedIn ? (
          <Link href="/dashboard" className={LINK}>
            {nav.dashboard}
          </Link>
        ) : (
          <>
            <Link href="/login" className={LINK}>
              {nav.signIn}
            </Link>
            <Link href="/register" className={LINK}>
              {nav.getStarted}
            </Link>
          </>
        )}
      </nav>
    </footer>
  );
}
