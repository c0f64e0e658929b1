import { Field } from "@/components/ui/field";
import { t } from "@/messages/en";

type SlugFieldProps = {
  value: string;
  addressEnd: string;
  error: string | undefined;
  onChange: (slug: string) => void;
};

/** The part of the address that is the site's own, with what follows it. */
export function SlugField({ value, addressEnd, error, onChange }: SlugFieldProps) {
  return (
    <div className="flex items-start gap-2">
      <Field
        className="min-w-0 flex-1"
        label={t.publish.slug}
        hint={t.publish.slugHint}
        error={error}
        value={value}
        maxLength={80}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
      />
      <span className="mt-9 max-w-1/2 truncate font-mono text-sm text-soft" title={addressEnd}>
        {addressEnd}
      </span>
    </div>
  );
}
