"use client";
import { ArrowUp, X } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { OPTION_LIMITS } from "@/lib/schemas/build-options";
import { t } from "@/messages/en";

const says = t.options;

type NameListProps = {
  label: string;
  ideas: readonly string[];
  value: readonly string[];
  onChange: (value: string[]) => void;
};

/** Names in an order: picked from ideas or written by hand, moved up, taken out. */
export function NameList({ label, ideas, value, onChange }: NameListProps) {
  const [text, setText] = useState("");
  const isFull = value.length >= OPTION_LIMITS.names;
  const isThere = (name: string): boolean => value.some((one) => one.toLowerCase() === name.toLowerCase());
  const add = (name: string): void => {
    const own = name.trim();
    if (own === "" || isFull || isThere(own)) return;
    onChange([...value, own]);
    setText("");
  };
  const up = (index: number): void => {
    const next = [...value];
    next.splice(index - 1, 0, ...next.splice(index, 1));
    onChange(next);
  };
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium">{label}</legend>
      {value.length === 0 ? null : (
        <ol className="mb-2 flex flex-col rounded-lg border border-line">
          {value.map((name, index) => (
            <li
              key={name}
              className="flex items-center gap-1 border-t border-line py-0.5 pr-1 pl-3 text-sm first:border-t-0"
            >
              <span className="min-w-0 flex-1 wrap-anywhere">{name}</span>
              <IconButton label={says.moveUp(name)} disabled={index === 0} onClick={() => up(index)}>
                <ArrowUp aria-hidden="true" />
              </IconButton>
              <IconButton label={says.remove(name)} onClick={() => onChange(value.filter((one) => one !== name))}>
                <X aria-hidden="true" />
              </IconButton>
            </li>
          ))}
        </ol>
      )}
      <div className="flex flex-wrap gap-2">
        {ideas
          .filter((idea) => !isThere(idea))
          .map((idea) => (
            <button
              key={idea}
              type="button"
              disabled={isFull}
              onClick={() => add(idea)}
              className="min-h-9 rounded-full border border-line px-3.5 text-compact text-soft hover:bg-hover hover:text-ink disabled:opacity-50 pointer-coarse:min-h-11"
            >
              + {idea}
            </button>
          ))}
      </div>
      <div className="mt-2 flex gap-2">
        <input
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
            event.preventDefault();
            add(text);
          }}
          aria-label={`${label}: ${says.own}`}
          placeholder={says.own}
          maxLength={OPTION_LIMITS.nameChars}
          autoComplete="off"
          className="h-9 min-w-0 flex-1 rounded-lg border border-strong bg-raised px-3 text-sm placeholder:text-muted pointer-coarse:h-11 pointer-coarse:text-base"
        />
        <Button size="small" className="h-9" disabled={text.trim() === "" || isFull} onClick={() => add(text)}>
          {says.add}
        </Button>
      </div>
    </fieldset>
  );
}
