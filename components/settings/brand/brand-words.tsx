import { useId } from "react";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { LIMITS } from "@/lib/schemas/limits";
import { TYPE_PAIR_IDS, type TypePairId } from "@/lib/schemas/theme";
import { t } from "@/messages/en";

const says = t.brand;

/** The pair of fonts, by the names of its families. */
export function BrandFonts({ value, onChange }: { value: TypePairId; onChange: (type: TypePairId) => void }) {
  return (
    <div className="max-w-md">
      <SelectField
        label={says.fonts}
        value={value}
        onChange={(event) => onChange(TYPE_PAIR_IDS.find((pair) => pair === event.target.value) ?? value)}
      >
        {TYPE_PAIR_IDS.map((pair) => (
          <option key={pair} value={pair}>
            {says.fontPairs[pair]}
          </option>
        ))}
      </SelectField>
    </div>
  );
}

/** How the brand speaks. */
export function BrandVoice({ value, onChange }: { value: string; onChange: (voice: string) => void }) {
  const id = useId();
  const left = LIMITS.brandVoiceChars - value.trim().length;
  return (
    <div className="flex flex-col gap-1.5">
      <TextArea
        label={says.voice}
        value={value}
        rows={4}
        placeholder={says.voicePlaceholder}
        note={says.left(left)}
        isWrong={left < 0}
        describedBy={`${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-hint`} className="text-compact text-pretty text-muted">
        {says.voiceHint}
      </p>
    </div>
  );
}
