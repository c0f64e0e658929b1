import { Plus, X } from "lucide-react";
import type { ComponentProps } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { AA_SHAPE, AA_TEXT, groundContrast, inkOn, nearestGround, nearestPassing } from "@/lib/schemas/colour";
import { t } from "@/messages/en";
import { BrandSample } from "./brand-sample";
import type { Looks } from "./looks";
import { ColourField, isColour } from "./colour-field";
import { ContrastLine } from "./contrast-line";

const says = t.brand;

type BrandColoursProps = {
  draft: Looks;
  logo: ComponentProps<typeof BrandSample>["logo"];
  onChange: (part: Partial<Looks>) => void;
};

/** The colours, each with what AA says of it while it is chosen. */
export function BrandColours({ draft: { primary, background, secondary }, logo, onChange }: BrandColoursProps) {
  const canCompare = isColour(background);
  const isWhole = canCompare && isColour(primary) && (secondary === null || isColour(secondary));
  return (
    <div className="grid gap-6 md:grid-cols-[minmax(0,1fr)_minmax(0,260px)]">
      <div className="flex flex-col gap-5">
        <ColourField label={says.primary} value={primary} onChange={(value) => onChange({ primary: value })}>
          {canCompare ? (
            <ContrastLine
              label={says.contrast.primary}
              colour={primary}
              ground={background}
              least={AA_TEXT}
              nearest={nearestPassing(primary, background, AA_TEXT)}
              onUse={(value) => onChange({ primary: value })}
            />
          ) : null}
        </ColourField>
        <ColourField label={says.background} value={background} onChange={(value) => onChange({ background: value })}>
          <ContrastLine
            label={says.contrast.background}
            needs="room"
            colour={background}
            ground={inkOn(background)}
            least={groundContrast(background)}
            nearest={nearestGround(background)}
            onUse={(value) => onChange({ background: value })}
          />
        </ColourField>
        {secondary === null ? (
          <div>
            <Button size="small" onClick={() => onChange({ secondary: "#f2b632" })}>
              <Plus aria-hidden="true" className="size-4" />
              {says.addSecondary}
            </Button>
          </div>
        ) : (
          <div className="relative">
            <ColourField label={says.secondary} value={secondary} onChange={(value) => onChange({ secondary: value })}>
              {canCompare ? (
                <ContrastLine
                  label={says.contrast.secondary}
                  colour={secondary}
                  ground={background}
                  least={AA_SHAPE}
                  nearest={nearestPassing(secondary, background, AA_SHAPE)}
                  onUse={(value) => onChange({ secondary: value })}
                />
              ) : null}
            </ColourField>
            <IconButton
              label={says.removeSecondary}
              className="absolute top-8 left-64"
              onClick={() => onChange({ secondary: null })}
            >
              <X />
            </IconButton>
          </div>
        )}
        <p className="text-compact text-pretty text-muted">{says.adjusted}</p>
      </div>
      {isWhole ? <BrandSample primary={primary} background={background} secondary={secondary} logo={logo} /> : null}
    </div>
  );
}
