import { useId } from "react";
import { cx } from "@/components/ui/class-names";
import { LIMITS } from "@/lib/schemas/limits";
import { TYPE_PAIR_IDS, type TypePairId } from "@/lib/schemas/theme";
import { t } from "@/messages/en";

const says = t.brand;

/** The pair of fonts, by the names of its families. */
export function BrandFonts({ value, onChange }: { value: TypePairId; onChange: (type: TypePairId) => void }) {
  const id = useId();
  return (
    <div className="flex max-w-md flex-col gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {says.fonts}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(TYPE_PAIR_IDS.find((pair) => pair === event.target.value) ?? value)}
        className="h-11 w-full rounded-lg border border-strong bg-raised px-3 text-base hover:border-muted"
      >
        {TYPE_PAIR_IDS.map((pair) => (
          <option key={pair} value={pair}>
            {says.fontPairs[pair]}
          </option>
        ))}
      </select>
    </div>
  );
}

/** How the brand speaks. */
export function BrandVoice({ value, onChange }: { value: string; onChange: (voice: string) => void }) {
  const id = useId();
  const left = LIMITS.brandVoiceChars - value.trim().length;
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {says.voice}
      </label>
      <textarea
        id={id}
        value={value}
        rows={4}
        placeholder={says.voicePlaceholder}
        aria-invalid={left < 0}
        aria-describedby={`${id}-left ${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
        className={cx(
          "w-full resize-y rounded-lg border bg-raised px-3.5 py-2.5 text-base leading-6 outline-offset-0 placeholder:text-hint hover:border-muted",
          left < 0 ? "border-red" : "border-strong",
        )}
      />
      <p id={`${id}-left`} className={cx("text-compact", left < 0 ? "text-red" : "text-muted")}>
        {says.left(left)}
      </p>
      <p id={`${id}-hint`} className="text-compact text-pretty text-muted">
        {says.voiceHint}
      </p>
    </div>
  );
}
