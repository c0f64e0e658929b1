import { cx } from "@/components/ui/class-names";
import { t } from "@/messages/en";

const says = t.publish.sites;
const NAMES = ["projects", "sites"] as const;
export type ListName = (typeof NAMES)[number];

/** Which list stands under the composer. */
export function ListTabs({ value, onChange }: { value: ListName; onChange: (name: ListName) => void }) {
  return (
    <div role="group" aria-label={says.tabs} className="mr-auto flex flex-wrap gap-x-5">
      {NAMES.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={name === value}
          onClick={() => onChange(name)}
          className={cx(
            "min-h-9 border-b-2 text-lg font-medium transition-colors duration-150 pointer-coarse:min-h-11",
            name === value ? "border-cyan text-ink" : "border-transparent text-soft hover:text-ink",
          )}
        >
          {says[name]}
        </button>
      ))}
    </div>
  );
}
