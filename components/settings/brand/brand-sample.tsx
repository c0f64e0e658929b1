import Image from "next/image";
import { type BrandLogo, isWordmark, plateStyle } from "@/lib/schemas/brand-kit";
import { contrast, inkOn, nearestPassing } from "@/lib/schemas/colour";
import { t } from "@/messages/en";

const says = t.brand.sample;

type BrandSampleProps = {
  primary: string;
  background: string;
  secondary: string | null;
  /** The saved logo and where its picture is. */
  logo: (BrandLogo & { src: string }) | null;
};

/** The colours as they come out on a page; drawn in a person's own colours, which no token has. */
export function BrandSample({ primary, background, secondary, logo }: BrandSampleProps) {
  const ink = inkOn(background);
  return (
    <div
      role="group"
      aria-label={says.label}
      className="flex flex-col gap-3 self-start rounded-xl border border-line p-5"
      style={{ background, color: ink, colorScheme: ink === "#ffffff" ? "dark" : "light" }}
    >
      {logo ? (
        <p className="flex min-w-0 items-center gap-3 text-lg">
          <span
            className="shrink-0 rounded-md p-1"
            style={logo.tone === "any" ? {} : { background: plateStyle(logo.tone) }}
          >
            <Image
              src={logo.src}
              alt={says.logo}
              width={logo.width}
              height={logo.height}
              className="h-9 w-auto max-w-32 object-contain"
            />
          </span>
          {isWordmark(logo) ? null : <span className="truncate">{says.site}</span>}
        </p>
      ) : null}
      <p className="flex items-center gap-2 text-lg font-semibold">
        {secondary ? (
          <span aria-hidden="true" className="size-3.5 rounded-full" style={{ background: secondary }} />
        ) : null}
        {says.title}
      </p>
      <p className="text-sm">{says.text}</p>
      <p className="flex flex-wrap items-center gap-4 text-sm font-medium">
        <span className="rounded-lg px-4 py-2" style={{ background: primary, color: buttonInk(primary) }}>
          {says.button}
        </span>
        <span className="underline underline-offset-4" style={{ color: nearestPassing(primary, background, 4.5) }}>
          {says.link}
        </span>
      </p>
    </div>
  );
}

/** White where it can be read, as on pages. */
function buttonInk(primary: string): string {
  return contrast("#ffffff", primary) >= 4.5 ? "#ffffff" : inkOn(primary);
}
