"use client";
import { Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { PLAN_LIMITS } from "@/lib/schemas/site-plan";
import { t } from "@/messages/en";
import type { DraftPage } from "./plan-draft";
import { LineButtons, LineField } from "./plan-lines";

const says = t.plan;

type PlanPageProps = {
  page: DraftPage;
  isHome: boolean;
  disabled: boolean;
  onChange: (page: DraftPage) => void;
  onMoveSection: (index: number, by: number) => void;
  onRemoveSection: (index: number) => void;
  onAddSection: () => void;
  onUp: (() => void) | null;
  onDown: (() => void) | null;
  onRemove: () => void;
};

/** One page of a plan while it is changed: its name, what it is for, and its sections. */
export function PlanPageCard({ page, isHome, disabled, onChange, ...on }: PlanPageProps) {
  const { title, purpose, sections } = page;
  const name = title.trim() === "" ? says.unnamed : title;
  const say = (key: number, text: string): void =>
    onChange({ ...page, sections: sections.map((one) => (one.key === key ? { ...one, text } : one)) });
  return (
    <li className="rounded-lg border border-line bg-card p-2 sm:p-2.5">
      <div className="flex flex-wrap items-center gap-x-1">
        <div className="min-w-0 flex-1 basis-44">
          <LineField
            label={says.page.title}
            name={`page-${page.key}`}
            value={title}
            maxLength={PLAN_LIMITS.titleChars}
            isStrong
            disabled={disabled}
            onChange={(value) => onChange({ ...page, title: value })}
          />
        </div>
        {page.path === "" ? null : (
          <span className="px-1.5 font-mono text-xs text-muted wrap-anywhere @max-sm:hidden">{page.path}</span>
        )}
        <LineButtons
          what={name}
          name={`page-${page.key}`}
          disabled={disabled}
          onUp={on.onUp}
          onDown={on.onDown}
          onRemove={isHome ? null : on.onRemove}
        />
      </div>
      <LineField
        label={`${says.page.purpose}: ${name}`}
        name={`purpose-${page.key}`}
        value={purpose}
        maxLength={PLAN_LIMITS.textChars}
        placeholder={says.page.purposePlaceholder}
        disabled={disabled}
        onChange={(value) => onChange({ ...page, purpose: value })}
      />
      {sections.length === 0 ? null : (
        <ol aria-label={says.section.list(name)} className="mt-1 border-l border-strong pl-2 sm:ml-2.5">
          {sections.map(({ key, text }, index) => (
            <li key={key} className="flex items-center gap-1 @max-sm:flex-wrap">
              <LineField
                label={says.section.label(name)}
                name={`section-${key}`}
                value={text}
                maxLength={PLAN_LIMITS.sectionChars}
                placeholder={says.section.placeholder}
                disabled={disabled}
                onChange={(value) => say(key, value)}
                onEnter={on.onAddSection}
              />
              <LineButtons
                what={text}
                name={`section-${key}`}
                disabled={disabled}
                onUp={index > 0 ? () => on.onMoveSection(index, -1) : null}
                onDown={index < sections.length - 1 ? () => on.onMoveSection(index, 1) : null}
                onRemove={() => on.onRemoveSection(index)}
              />
            </li>
          ))}
        </ol>
      )}
      <Button
        size="small"
        tone="bare"
        aria-label={says.section.addTo(name)}
        disabled={disabled || sections.length >= PLAN_LIMITS.sections}
        onClick={on.onAddSection}
      >
        <Plus aria-hidden="true" className="size-4" />
        {says.section.add}
      </Button>
    </li>
  );
}
