"use client";
import type { Version } from "@/lib/schemas/version";
import { t } from "@/messages/en";

type VersionPickerProps = {
  label: string;
  versions: readonly Version[];
  /** Null stands for none, which is offered where `none` says how it is called. */
  value: string | null;
  none?: string;
  onPick: (id: string | null) => void;
};

/** Chooses one of the versions by number and name. */
export function VersionPicker({ label, versions, value, none, onPick }: VersionPickerProps) {
  return (
    <label className="flex min-w-0 items-center gap-2 text-compact text-soft">
      {label}
      <select
        value={value ?? ""}
        onChange={(event) => onPick(event.target.value || null)}
        className="h-9 min-w-0 max-w-52 rounded-lg border border-strong bg-raised px-2 text-sm text-ink pointer-coarse:h-11"
      >
        {none === undefined ? null : <option value="">{none}</option>}
        {versions.map(({ id, number, name }) => (
          <option key={id} value={id}>
            {name ? `${number} · ${name}` : t.workspace.turn.version(number)}
          </option>
        ))}
      </select>
    </label>
  );
}
