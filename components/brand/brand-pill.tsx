import { Palette } from "lucide-react";
import { ToolButton } from "@/components/github/tool-button";
import { t } from "@/messages/en";

const says = t.brand.pill;

/** In the composer's row: whether the project takes the brand kit. A click says the other. */
export function BrandPill({ isUsed, onChange }: { isUsed: boolean; onChange: (isUsed: boolean) => void }) {
  return (
    <ToolButton
      label={isUsed ? says.on : says.off}
      text={isUsed ? says.name : says.plain}
      icon={<Palette aria-hidden="true" className={isUsed ? "text-cyan" : ""} />}
      onClick={() => onChange(!isUsed)}
    />
  );
}
