import { Plus } from "lucide-react";
import { t } from "@/messages/en";

/** Questions and answers, one open at a time. */
export function Questions() {
  return (
    <section
      id="questions"
      aria-labelledby="questions-title"
      className="mx-auto max-w-[768px] scroll-mt-20 px-4 pb-20 sm:px-6 md:pb-28"
    >
      <h2 id="questions-title" className="text-3xl font-semibold tracking-tight md:text-4xl">
        {t.marketing.faq.title}
      </h2>
      <div className="mt-8 border-t border-line">
        {t.marketing.faq.items.map((item) => (
          <details key={item.question} name="questions" className="group border-b border-line">
            <summary className="flex min-h-14 list-none items-center justify-between gap-4 py-3 text-lg [&::-webkit-details-marker]:hidden">
              {item.question}
              <Plus
                aria-hidden="true"
                className="size-5 shrink-0 text-muted transition duration-150 group-open:rotate-45"
              />
            </summary>
            <p className="max-w-prose pb-5 text-soft">{item.answer}</p>
          </details>
        ))}
      </div>
    </section>
  );
}
