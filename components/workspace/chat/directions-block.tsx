"use client";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import type { StyleDirection } from "@/lib/schemas/style-direction";
import { t } from "@/messages/en";
import type { Answer } from "../use-workspace";
import { AnswerForm } from "./answer-form";
import { useDirectionPages } from "./use-direction-pages";

const says = t.directions;

type DirectionsBlockProps = {
  runId: string;
  projectId: string;
  question: string;
  directions: readonly StyleDirection[];
  /** Whether they are still the newest thing said, and so can be chosen from. */
  isOpen: boolean;
  isBusy: boolean;
  onAnswer: (runId: string, answer: Answer) => void;
};

/** Style directions as living miniatures: one click, or Enter on its name, builds in that look. */
export function DirectionsBlock(props: DirectionsBlockProps) {
  const { question, directions, isOpen } = props;
  return (
    <section
      aria-label={says.label}
      className="@container rounded-xl border border-teal/40 bg-cyan-soft px-3 py-3.5 sm:px-4"
    >
      <p className="font-medium wrap-anywhere text-cyan">{question}</p>
      {isOpen ? (
        <Choice {...props} />
      ) : (
        <p className="mt-1 text-sm text-soft">{says.shown(directions.map(({ name }) => name))}</p>
      )}
    </section>
  );
}

function Choice({ runId, projectId, directions, isBusy, onAnswer }: DirectionsBlockProps) {
  const { base, hasFailed, retry } = useDirectionPages(projectId, runId);
  return (
    <>
      <p className="mt-0.5 text-sm text-soft">{says.text}</p>
      <ul className="mt-3 grid gap-3 @xl:grid-cols-3">
        {directions.map((direction, index) => (
          <Card
            key={direction.name}
            direction={direction}
            src={base === null ? null : `${base}-/direction-${index + 1}.html`}
            isBusy={isBusy}
            onChoose={() => onAnswer(runId, { option: direction.name })}
          />
        ))}
      </ul>
      {hasFailed ? (
        <p role="alert" className="mt-3 flex flex-wrap items-center gap-3 text-compact text-soft">
          {says.unreachable}
          <Button size="small" onClick={retry}>
            {says.retry}
          </Button>
        </p>
      ) : null}
      <AnswerForm runId={runId} isBusy={isBusy} onAnswer={onAnswer} />
    </>
  );
}

type CardProps = { direction: StyleDirection; src: string | null; isBusy: boolean; onChoose: () => void };

function Card({ direction, src, isBusy, onChoose }: CardProps) {
  const { name, theme } = direction;
  return (
    <li
      className={cx(
        "relative flex flex-col overflow-hidden rounded-lg border border-strong bg-card transition duration-150 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-cyan",
        isBusy ? "opacity-60" : "hover:border-teal",
      )}
    >
      <div aria-hidden="true" inert className="relative aspect-[16/10] overflow-hidden border-b border-line bg-hover">
        {src === null ? null : (
          // No scripts, no clicks: the first screen as it would be.
          <iframe
            src={src}
            title={name}
            tabIndex={-1}
            sandbox=""
            referrerPolicy="no-referrer"
            className="pointer-events-none absolute top-0 left-0 h-[500%] w-[500%] origin-top-left scale-20 border-0"
          />
        )}
      </div>
      <button
        type="button"
        disabled={isBusy}
        aria-label={says.choose(name)}
        onClick={onChoose}
        className="flex min-h-11 items-center gap-2.5 px-3 py-2 text-left outline-none after:absolute after:inset-0"
      >
        <span className="min-w-0 flex-1">
          <span className="block text-sm font-medium wrap-anywhere">{name}</span>
          <span className="block text-xs text-soft">{t.options.types[theme.type]}</span>
        </span>
        <span aria-hidden="true" className="flex shrink-0 -space-x-1.5">
          {[theme.accent, theme.secondary, theme.background].map((colour, index) =>
            colour === undefined ? null : (
              <span key={index} className="size-4 rounded-full border border-strong" style={{ background: colour }} />
            ),
          )}
        </span>
      </button>
    </li>
  );
}
