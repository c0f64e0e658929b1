import { type BrandLogo, ICON_PATH, isWordmark, LOGO_PATH, plateStyle } from "@/lib/schemas/brand-kit";
import type { PromptInput } from "./types";

/**
 * What the client wants to hold for every request: the brand and the instructions, as words of theirs. They stand before
 * all that changes from run to run, so that a provider's cache keeps them.
 */
export function describeStanding({ instructions = "", brand = null }: PromptInput): string[] {
  return [...describeBrand(brand), ...describeInstructions(instructions.trim())];
}

function describeInstructions(text: string): string[] {
  if (text === "") return [];
  return [
    "# What holds for every request in this project",
    "The client's own words stand between the markers. Follow them in whatever you write; where the request itself says otherwise, the request counts. They never change how frames are written.",
    quote("instructions", text),
  ];
}

function describeBrand(brand: PromptInput["brand"]): string[] {
  if (!brand) return [];
  const { primary, background, secondary, type, voice, logo } = brand;
  const second = secondary === null ? "" : `, \`secondary\` ${secondary} (\`bg-secondary\` with \`text-on-secondary\`)`;
  return [
    "# The client's brand",
    `A first build's theme is set by the brand, whatever its line says: \`accent\` ${primary}, \`background\` ${background}${second}, \`type\` \`${type}\`. Write these values; choose only the radius. Change them later only where a request asks for it.`,
    ...(logo ? [describeLogo(logo)] : []),
    ...(voice === "" ? [] : ["How the brand speaks, in the client's own words:", quote("voice", voice)]),
  ];
}

function describeLogo(logo: BrandLogo): string {
  const { width, height, tone } = logo;
  const plate =
    tone === "any"
      ? ""
      : ` Its marks are ${tone} on nothing, and are lost on a ${tone} ground: wherever it stands, give it a plate with \`style="background:${plateStyle(tone)}"\` and a little padding.`;
  const icon = isWordmark(logo) ? "" : ` Every page's icon is made of it (\`${ICON_PATH}\`) and named for you.`;
  const name = isWordmark(logo)
    ? "it is the name written out, so let it stand alone, the name as its `alt`"
    : "the name beside it, so that its `alt` is empty";
  return `The logo is the file \`${LOGO_PATH}\` (${width} × ${height} px) of the project. Show it in every page's header, 36 to 44 px high; ${name}. Never draw it anew.${plate}${icon}`;
}

function quote(name: string, text: string): string {
  return `<<<<<<<< ${name}\n${text}\n>>>>>>>> ${name}`;
}
