"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { t } from "@/messages/en";

const says = t.editor.path;
const MOST_CHARS = 120;

type PathDialogProps = {
  /** The file that gets another name; null for a new one. */
  path: string | null;
  taken: Iterable<string>;
  onClose: () => void;
  onDone: (path: string) => void;
};

/** Asks how a file is called. The server has the last word on what a path may be. */
export function PathDialog({ path, taken, onClose, onDone }: PathDialogProps) {
  const [value, setValue] = useState(path ?? "");
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (): void => {
    const wanted = value.trim().normalize("NFC");
    if (wanted === path) return onClose();
    const found = problemOf(wanted, path, [...taken]);
    setProblem(found);
    if (found === null) onDone(wanted);
  };
  return (
    <Dialog title={path === null ? says.newTitle : says.renameTitle} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Field
          label={says.label}
          hint={says.hint}
          error={problem ?? undefined}
          value={value}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          onChange={(event) => {
            setValue(event.target.value);
            setProblem(null);
          }}
        />
        <div className="mt-5 flex justify-end gap-2">
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button type="submit" tone="primary">
            {path === null ? says.create : says.rename}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function problemOf(wanted: string, own: string | null, taken: readonly string[]): string | null {
  if (wanted === "") return says.empty;
  if ([...wanted].length > MOST_CHARS) return says.long;
  const parts = wanted.split("/");
  if (/[\\:*?"<>|]/.test(wanted) || parts.some((part) => part === "" || part === "." || part === "..")) return says.bad;
  const key = wanted.toLowerCase();
  return taken.some((path) => path !== own && path.toLowerCase() === key) ? says.taken : null;
}
