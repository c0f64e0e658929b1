import { t } from "@/messages/en";

/** What is true of everything that is built. */
export function Facts() {
  return (
    <section aria-labelledby="facts-title" className="mx-auto max-w-[1152px] px-4 py-20 sm:px-6 md:py-28">
      <h2 id="facts-title" className="text-3xl font-semibold tracking-tight md:text-4xl">
        {t.marketing.facts.title}
      </h2>
      <ul className="mt-10 grid gap-px overflow-hidden rounded-[18px] border border-line bg-line sm:grid-cols-2">
        {t.marketing.facts.items.map((fact) => (
          <li key={fact.title} className="bg-page p-6 sm:p-8">
            <h3 className="text-lg font-medium">{fact.title}</h3>
            <p className="mt-2 text-soft">{fact.text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
