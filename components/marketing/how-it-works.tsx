import { t } from "@/messages/en";
import { StepPicture } from "./step-picture";

/** Three numbered steps; each sticks while its picture passes. */
export function HowItWorks() {
  const { title, intro, steps } = t.marketing.how;
  return (
    <section
      id="how"
      aria-labelledby="how-title"
      className="mx-auto max-w-[1152px] scroll-mt-20 px-4 py-20 sm:px-6 md:py-28"
    >
      <h2 id="how-title" className="text-3xl font-semibold tracking-tight md:text-4xl">
        {title}
      </h2>
      <p className="mt-3 text-lg text-soft">{intro}</p>
      <ol className="mt-12 flex flex-col gap-14 md:gap-24">
        {steps.map((step, index) => (
          <li key={step.title} className="grid gap-6 md:grid-cols-[minmax(0,5fr)_minmax(0,7fr)] md:gap-12">
            <div className="self-start md:sticky md:top-28">
              <p aria-hidden="true" className="font-dots text-5xl font-black text-cyan">
                {String(index + 1).padStart(2, "0")}
              </p>
              <h3 className="mt-3 text-2xl font-semibold tracking-tight">{step.title}</h3>
              <p className="mt-2 max-w-prose text-soft">{step.text}</p>
            </div>
            <StepPicture step={index} />
          </li>
        ))}
      </ol>
    </section>
  );
}
