"use client";
import { type KeyboardEvent, useRef, useState } from "react";
import { offerPrompt } from "@/components/prompt/offered-prompt";
import { TYPE_ICONS } from "@/components/prompt/type-icons";
import { Button } from "@/components/ui/button";
import { BLUEPRINT_IDS, type BlueprintId } from "@/lib/schemas/blueprint";
import { TypeSketch } from "./type-sketch";
import { t } from "@/messages/en";

const says = t.marketing.useCases;

/** A tab for each type: what such a site is made of, and a prompt that can be taken up. */
export function UseCases() {
  const [current, setCurrent] = useState<BlueprintId>(BLUEPRINT_IDS[0]);
  const list = useRef<HTMLDivElement>(null);
  const idea = t.ideas[current][1].prompt;

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const count = BLUEPRINT_IDS.length;
    const next = BLUEPRINT_IDS[(BLUEPRINT_IDS.indexOf(current) + step + count) % count];
    if (!next) return;
    setCurrent(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };

  return (
    <section
      id="use-cases"
      aria-labelledby="use-cases-title"
      className="scroll-mt-16 border-y border-line bg-card py-20 md:py-28"
    >
      <div className="mx-auto max-w-[1152px] px-4 sm:px-6">
        <h2 id="use-cases-title" className="text-3xl font-semibold tracking-tight md:text-4xl">
          {says.title}
        </h2>
        <p className="mt-3 max-w-prose text-lg text-soft">{says.intro}</p>
        <div className="mt-10 grid gap-6 md:grid-cols-[260px_minmax(0,1fr)]">
          <div
            ref={list}
            role="tablist"
            aria-label={says.label}
            onKeyDown={onKeyDown}
            className="flex gap-1 max-md:-mx-4 max-md:overflow-x-auto max-md:px-4 max-md:pb-2 md:flex-col"
          >
            {BLUEPRINT_IDS.map((id) => {
              const Icon = TYPE_ICONS[id];
              return (
                <button
                  key={id}
                  id={`tab-${id}`}
                  type="button"
                  role="tab"
                  aria-selected={id === current}
                  aria-controls="use-case"
                  tabIndex={id === current ? 0 : -1}
                  onClick={() => setCurrent(id)}
                  className="flex h-11 shrink-0 items-center gap-2.5 rounded-lg px-3.5 text-sm text-soft transition duration-150 hover:text-ink aria-selected:bg-hover aria-selected:text-ink"
                >
                  <Icon aria-hidden="true" className="size-4" />
                  {t.blueprints[id].name}
                </button>
              );
            })}
          </div>
          <div
            id="use-case"
            role="tabpanel"
            aria-labelledby={`tab-${current}`}
            className="flex min-h-[340px] flex-col rounded-[18px] border border-line bg-page p-6 sm:p-10"
          >
            <h3 className="text-2xl font-semibold tracking-tight">{t.blueprints[current].name}</h3>
            <div className="mt-3 flex flex-wrap gap-x-10 gap-y-6 pb-8">
              <p className="max-w-prose flex-1 basis-72 text-lg text-soft">{says.details[current]}</p>
              <TypeSketch type={current} />
            </div>
            <div className="mt-auto flex flex-col items-start gap-4 border-t border-line pt-6">
              <p className="border-l-2 border-cyan pl-4 text-soft">{idea}</p>
              <Button onClick={() => offerPrompt({ prompt: idea, blueprint: current })}>{says.tryIt}</Button>
            </div>
          </div>
        </div>
      </div>
    </section>
  );
}
