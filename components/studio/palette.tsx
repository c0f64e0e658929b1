"use client";
import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { callApi } from "@/components/client/api";
import { useLoaded } from "@/components/client/use-loaded";
import { IconButton } from "@/components/ui/icon-button";
import { projectListSchema } from "@/lib/schemas/project";
import { t } from "@/messages/en";
import { type PaletteEntry, paletteEntries } from "./palette-entries";
import { PaletteList } from "./palette-list";

const says = t.common.palette;

/** ⌘K: go to a project or a page, start something new, change the theme. */
export function Palette({ isOperator }: { isOperator: boolean }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setIsOpen] = useState(false);

  const open = (): void => {
    setIsOpen(true);
    dialog.current?.showModal();
  };
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      if (event.key.toLowerCase() !== "k" || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      if (dialog.current?.open) dialog.current.close();
      else open();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);

  return (
    <>
      <IconButton label={says.open} aria-keyshortcuts="Control+K Meta+K" onClick={open} className="mr-1">
        <Search />
      </IconButton>
      <dialog
        ref={dialog}
        aria-label={says.title}
        onClose={() => setIsOpen(false)}
        closedby="any"
        className="mx-auto mt-[12dvh] w-[min(600px,calc(100vw-24px))] rounded-2xl border border-strong bg-raised p-0 text-ink shadow-pop backdrop:bg-black/50"
      >
        {isOpen ? <PaletteBody isOperator={isOperator} onDone={() => dialog.current?.close()} /> : null}
      </dialog>
    </>
  );
}

const findProjects = (key: string, signal: AbortSignal) =>
  callApi(projectListSchema, `/api/projects?${new URLSearchParams({ query: key.slice(1), perPage: "8" })}`, { signal });

function PaletteBody({ isOperator, onDone }: { isOperator: boolean; onDone: () => void }) {
  const router = useRouter();
  const id = useId();
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const { data, error } = useLoaded(`q${text.trim()}`, findProjects);
  const entries = paletteEntries(text, {
    projects: data?.items ?? [],
    isOperator,
    go: (path) => router.push(path),
  });
  const index = Math.min(at, entries.length - 1);

  const pick = (entry: PaletteEntry | undefined): void => {
    if (!entry) return;
    onDone();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter") return pick(entries[index]);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || entries.length === 0) return;
    event.preventDefault();
    setAt((index + step + entries.length) % entries.length);
  };

  return (
    <>
      <input
        // The dialog is modal and was asked for: its field is where typing goes.
        ref={(field) => field?.focus()}
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={entries[index] ? `${id}-${index}` : undefined}
        aria-label={says.placeholder}
        placeholder={says.placeholder}
        value={text}
        maxLength={200}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        className="h-13 w-full border-b border-line bg-transparent px-5 text-base outline-none placeholder:text-hint"
      />
      <PaletteList id={id} entries={entries} index={index} onPick={pick} onPoint={setAt} />
      {error ? (
        <p role="alert" className="px-5 pb-4 text-sm text-red">
          {error}
        </p>
      ) : null}
      {entries.length === 0 && data ? <p className="px-5 py-6 text-sm text-soft">{says.empty}</p> : null}
    </>
  );
}
