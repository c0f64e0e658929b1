import Link from "next/link";
import { Logo } from "@/components/ui/logo";
import { t } from "@/messages/en";
import { AuthForm } from "./auth-form";
import { QuietPanel } from "./quiet-panel";

/** Sign-in or registration: the form on the left, a quiet panel on the right. */
export function AuthPage({ kind, next }: { kind: "login" | "register"; next: string }) {
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
        <div className="m-auto w-full max-w-[420px] py-10">
          <AuthForm kind={kind} next={next} />
        </div>
      </main>
      <QuietPanel />
    </div>
  );
}
