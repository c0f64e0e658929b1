"use client";
import { useState } from "react";
import { useLoaded } from "@/components/client/use-loaded";
import { SearchField } from "@/components/ui/search-field";
import { t } from "@/messages/en";
import type { CodeDraft } from "../code-draft";
import type { Target } from "./code-field";
import { searchTexts } from "./search-texts";

const says = t.editor.find;

/** Looks a word up in every file, as it stands in the editor. */
export function SearchPane({ draft, onFound }: { draft: CodeDraft; onFound: (target: Target) => void }) {
  const [word, setWord] = useState("");
  const [load] = useState(() => async (key: string) => searchTexts(await draft.texts(), key));
  const { data, error } = useLoaded(word === "" ? null : word, load);
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="p-2">
        <SearchField label={says.label} placeholder={says.placeholder} value={word} onSearch={setWord} />
      </div>
      {word === "" ? null : (
        <p role="status" className="px-3 pb-2 text-compact text-soft">
          {error
            ? `${says.failed} ${error}`
            : data === null
              ? says.loading
              : data.found.length === 0
                ? says.none
                : says.some(data.found.length, data.isMore)}
        </p>
      )}
      <ul className="min-h-0 flex-1 overflow-y-auto px-2 pb-2">
        {word === ""
          ? null
          : data?.found.map(({ path, line, from, length, before, match, after }) => (
              <li key={`${path} ${from}`}>
                <button
                  type="button"
                  onClick={() => onFound({ path, line, from, length })}
                  className="block min-h-11 w-full rounded-md px-2 py-1.5 text-left hover:bg-hover"
                >
                  <span className="block truncate text-xs text-muted">
                    {path} · {says.line(line)}
                  </span>
                  <span className="block truncate font-mono text-xs">
                    {before}
                    <mark className="rounded-sm bg-gold-soft text-ink">{match}</mark>
                    {after}
                  </span>
                </button>
              </li>
            ))}
      </ul>
    </div>
  );
}
