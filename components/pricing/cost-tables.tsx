import type { ReactNode } from "react";
import { sayCredits, sayFineUsd, sayPrice } from "@/components/credits/say-credits";
import type { Pricing } from "@/lib/schemas/pricing";
import { t } from "@/messages/en";

const { costs, formula } = t.pricing;

/** What builds cost by mode, and what their model's tokens cost. */
export function CostTables({ pricing }: { pricing: Pricing }) {
  const { modes, models, margin, creditCents, isBuiltinFree } = pricing;
  const isFree = models.length === 0 && isBuiltinFree;
  return (
    <>
      <section aria-labelledby="costs-title" className="mt-20">
        <h2 id="costs-title" className="text-2xl font-semibold tracking-tight">
          {costs.title}
        </h2>
        <p className="mt-2 max-w-prose text-soft">
          {isFree ? costs.onlyBuiltin : costs.intro} {isBuiltinFree && !isFree ? costs.builtin : null}
        </p>
        {isFree ? null : (
          <Table
            caption={costs.title}
            head={[costs.columns.mode, costs.columns.first, costs.columns.followUp, costs.columns.cap]}
            rows={modes.map((mode) => ({
              name: costs.modes[mode.mode],
              hint: costs.hints[mode.mode],
              cells: [
                mode.firstBuildMinimumCenticredits,
                mode.followUpMinimumCenticredits,
                mode.defaultCapCenticredits,
              ].map(sayCredits),
            }))}
            note={costs.unit}
          />
        )}
      </section>
      {isFree ? null : (
        <section aria-labelledby="formula-title" className="mt-16">
          <h2 id="formula-title" className="text-2xl font-semibold tracking-tight">
            {formula.title}
          </h2>
          <p className="mt-2 max-w-prose text-soft">{formula.text(String(margin), sayPrice(creditCents))}</p>
          {models.length > 0 ? (
            <Table
              caption={formula.title}
              head={[formula.columns.model, formula.columns.input, formula.columns.cached, formula.columns.output]}
              rows={models.map((model) => ({
                name: model.name,
                hint: formula.source(model.asOf),
                cells: [model.inputPerMillionUsd, model.cachedInputPerMillionUsd, model.outputPerMillionUsd].map(
                  sayFineUsd,
                ),
              }))}
              note={formula.perMillion}
            />
          ) : null}
        </section>
      )}
    </>
  );
}

type TableProps = {
  caption: string;
  head: readonly string[];
  rows: readonly { name: string; hint?: string; cells: readonly string[] }[];
  note: ReactNode;
};

function Table({ caption, head, rows, note }: TableProps) {
  return (
    <>
      <div className="mt-6 overflow-x-auto rounded-2xl border border-line bg-card">
        <table className="w-full font-text text-sm">
          <caption className="sr-only">{caption}</caption>
          <thead className="bg-raised">
            <tr>
              {head.map((name, index) => (
                <th
                  key={name}
                  scope="col"
                  className={`px-2.5 py-3 text-compact font-normal text-muted sm:px-5 ${index === 0 ? "text-left" : "text-right"}`}
                >
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name} className="border-t border-line">
                <th scope="row" className="px-2.5 py-3.5 text-left font-medium wrap-break-word sm:px-5">
                  {row.name}
                  {row.hint ? <span className="block text-xs font-normal text-muted">{row.hint}</span> : null}
                </th>
                {row.cells.map((cell, index) => (
                  <td key={head[index + 1]} className="px-2.5 py-3.5 text-right tabular-nums sm:px-5">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="mt-3 text-compact text-muted">{note}</p>
    </>
  );
}
