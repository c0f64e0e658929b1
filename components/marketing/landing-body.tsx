import { HomeComposer } from "@/components/prompt/home-composer";
import { Backdrop } from "@/components/ui/backdrop";
import { buttonClasses } from "@/components/ui/button";
import { t } from "@/messages/en";
import { Facts } from "./facts";
import { HowItWorks } from "./how-it-works";
import { Questions } from "./questions";
import { UseCases } from "./use-cases";

const { hero, closing } = t.marketing;

/** The start page from headline to closing call. */
export function LandingBody({ isSignedIn }: { isSignedIn: boolean }) {
  return (
    <main id="content">
      <section className="relative px-4 pt-16 pb-20 sm:px-6 md:pt-28 md:pb-32">
        <Backdrop />
        <div id="start" className="mx-auto mb-8 max-w-[768px] text-center md:mb-10">
          <h1 className="headline text-4xl font-semibold tracking-tight sm:text-5xl">{hero.title}</h1>
          <p className="mx-auto mt-4 max-w-[560px] text-lg text-balance text-soft">{hero.subline}</p>
        </div>
        <HomeComposer isSignedIn={isSignedIn} />
      </section>
      <HowItWorks />
      <UseCases />
      <Facts />
      <Questions />
      <section className="border-t border-line px-4 py-20 text-center sm:px-6 md:py-28">
        <h2 className="headline text-4xl font-semibold tracking-tight">{closing.title}</h2>
        <a href="#start" className={buttonClasses({ tone: "primary", size: "large" }, "mt-8")}>
          {closing.action}
        </a>
      </section>
    </main>
  );
}
