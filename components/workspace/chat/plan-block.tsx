"use client";
import { ChevronRight, Plus } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { PLAN_LIMITS, type SitePlan } from "@/lib/schemas/site-plan";
import { t } from "@/messages/en";
import type { Answer } from "../use-workspace";
import { answerScope } from "./answer-draft";
import { planOfDraft } from "./plan-draft";
import { LineField } from "./plan-lines";
import { PlanPageCard } from "./plan-page";
import { usePlanDraft } from "./use-plan-draft";
import { WordsForm } from "./words-form";

const says = t.plan;
const ABOUT = ["audience", "tone", "direction"] as const;

type PlanBlockProps = {
  runId: string;
  plan: SitePlan;
  /** Whether it is still the newest thing said, and so can be changed and answered. */
  isOpen: boolean;
  isBusy: boolean;
  onAnswer: (runId: string, answer: Answer) => void;
};

/** The plan of a first build: to be changed, approved or sent back while it is the newest thing said; else to be read. */
export function PlanBlock(props: PlanBlockProps) {
  return props.isOpen ? <OpenPlan {...props} /> : <ClosedPlan plan={props.plan} />;
}

function OpenPlan({ runId, plan, isBusy, onAnswer }: PlanBlockProps) {
  const list = useRef<HTMLOListElement>(null);
  const control = usePlanDraft(runId, plan, list);
  const [isIncomplete, setIsIncomplete] = useState(false);
  const { draft } = control;

  const answer = (make: (whole: SitePlan) => Answer): void => {
    const whole = planOfDraft(draft);
    setIsIncomplete(whole === null);
    if (whole) onAnswer(runId, make(whole));
  };

  return (
    <section
      aria-label={says.label}
      className="@container rounded-xl border border-teal/40 bg-cyan-soft px-3 py-3.5 sm:px-4"
    >
      <p className="font-medium text-cyan">{says.waitingTitle}</p>
      <p className="mt-0.5 mb-3 text-sm text-soft">{says.waitingText}</p>
      <ol ref={list} aria-label={says.pages} className="flex flex-col gap-2">
        {draft.pages.map((page, index) => (
          <PlanPageCard
            key={page.key}
            page={page}
            isHome={index === 0}
            disabled={isBusy}
            onChange={control.changePage}
            onAddSection={() => control.addSection(page)}
            onMoveSection={(at, by) => control.moveSection(page, at, by)}
            onRemoveSection={(at) => control.removeSection(page, at)}
            onUp={index > 1 ? () => control.movePage(index, -1) : null}
            onDown={index > 0 && index < draft.pages.length - 1 ? () => control.movePage(index, 1) : null}
            onRemove={() => control.removePage(index)}
          />
        ))}
      </ol>
      <Button
        size="small"
        tone="bare"
        className="mt-1.5"
        disabled={isBusy || draft.pages.length >= PLAN_LIMITS.pages}
        onClick={control.addPage}
      >
        <Plus aria-hidden="true" className="size-4" />
        {says.page.add}
      </Button>
      <div className="mt-2 grid gap-x-2 rounded-lg border border-line bg-card p-2 text-sm @sm:grid-cols-[auto_1fr] @sm:items-center">
        {ABOUT.map((key) => (
          <div key={key} className="contents">
            <span aria-hidden="true" className="px-2.5 text-compact text-muted @max-sm:pt-1.5">
              {says[key]}
            </span>
            <LineField
              label={says[key]}
              name={key}
              value={draft[key]}
              maxLength={PLAN_LIMITS.textChars}
              disabled={isBusy}
              onChange={(value) => control.say({ [key]: value })}
            />
          </div>
        ))}
      </div>
      <p aria-live="polite" className="sr-only">
        {control.said}
      </p>
      {isIncomplete ? (
        <p role="alert" className="mt-3 text-compact text-red">
          {says.incomplete}
        </p>
      ) : null}
      <div className="mt-3 flex flex-wrap gap-2">
        <Button tone="primary" disabled={isBusy} onClick={() => answer((whole) => ({ plan: whole }))}>
          {says.approve}
        </Button>
        {control.isChanged ? (
          <Button tone="bare" disabled={isBusy} onClick={control.reset}>
            {says.reset}
          </Button>
        ) : null}
      </div>
      <WordsForm
        scope={answerScope(runId)}
        label={says.words}
        placeholder={says.wordsPlaceholder}
        send={says.sendBack}
        isBusy={isBusy}
        onSend={(text) => answer((whole) => ({ text, plan: whole }))}
      />
    </section>
  );
}

/** A plan that was answered: one line, with what it said behind it. */
function ClosedPlan({ plan }: { plan: SitePlan }) {
  return (
    <details className="group/plan rounded-xl border border-line bg-card text-sm">
      <summary className="flex min-h-10 cursor-pointer list-none items-center gap-2 px-3.5 py-2 text-soft hover:text-ink pointer-coarse:min-h-11">
        <ChevronRight aria-hidden="true" className="size-4 shrink-0 transition group-open/plan:rotate-90" />
        {says.doneTitle(plan.pages.length)}
      </summary>
      <ol className="flex flex-col gap-3 border-t border-line px-4 py-3">
        {plan.pages.map(({ path, title, purpose, sections }) => (
          <li key={path} className="wrap-anywhere">
            <p>
              <span className="font-medium">{title}</span> <span className="font-mono text-xs text-muted">{path}</span>
            </p>
            {purpose === "" ? null : <p className="text-soft">{purpose}</p>}
            <ul className="mt-1 list-disc pl-5 text-soft">
              {[...new Set(sections)].map((section) => (
                <li key={section}>{section}</li>
              ))}
            </ul>
          </li>
        ))}
        <li className="text-soft wrap-anywhere">
          {ABOUT.filter((key) => plan[key] !== "").map((key) => (
            <p key={key}>
              <span className="text-muted">{says[key]}:</span> {plan[key]}
            </p>
          ))}
        </li>
      </ol>
    </details>
  );
}
