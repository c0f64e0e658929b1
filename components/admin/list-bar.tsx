import type { ReactNode } from "react";
import { SearchField } from "@/components/ui/search-field";
import { t } from "@/messages/en";
import type { AdminList } from "./use-admin-list";

/** Over a list: its title, the search and the filter. */
export function ListBar({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mb-4 flex flex-wrap items-center gap-3">
      <h2 className="mr-auto text-lg font-medium">{title}</h2>
      {children}
    </div>
  );
}

type FilterProps = {
  label: string;
  value: string;
  options: Readonly<Record<string, string>>;
  onChange: (value: string) => void;
};

/** Shows only the entries of one sort. */
export function Filter({ label, value, options, onChange }: FilterProps) {
  return (
    <label className="flex items-center gap-2 text-sm text-soft">
      {label}
      <select
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="h-9 rounded-lg border border-strong bg-raised px-2.5 text-sm text-ink pointer-coarse:h-11"
      >
        <option value="">{t.admin.all}</option>
        {Object.entries(options).map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

type FilteredSearchProps<T> = {
  list: AdminList<T>;
  says: { pageTitle: string; filter: string; search: string; placeholder: string };
  options: Readonly<Record<string, string>>;
};

/** The title of a list with its filter and its search. */
export function FilteredSearch<T>({ list, says, options }: FilteredSearchProps<T>) {
  return (
    <ListBar title={says.pageTitle}>
      <Filter label={says.filter} value={list.filter} options={options} onChange={(filter) => list.ask({ filter })} />
      <SearchField
        label={says.search}
        placeholder={says.placeholder}
        value={list.query}
        onSearch={(query) => list.ask({ query })}
      />
    </ListBar>
  );
}
