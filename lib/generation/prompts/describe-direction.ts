import type { HeroTemplate } from "@/lib/schemas/style-direction";
import type { PromptInput } from "./types";

const SHOWN_AS: Readonly<Record<HeroTemplate, string>> = {
  split: "words on the left, a picture on the right",
  center: "everything centred, a row of pictures below",
  poster: "a full ground of the accent, very large words at its foot",
  column: "a narrow column beside a wide one, with rules between",
};

/** The style direction that the client chose; nothing where they chose none. */
export function describeDirection({ direction, nonce }: PromptInput): string[] {
  if (!direction) return [];
  const { name, theme, hero } = direction;
  return [
    `# The chosen direction: ${name}

The client chose this look among three; it comes before what the plan says of the look. Begin with exactly this line:

@@${nonce} theme ${JSON.stringify(theme)}

The theme is fixed: write no other one, and no \`assets/theme.css\`. The first screen they saw was composed as ${SHOWN_AS[hero.template]}, with the headline “${hero.title}”. Keep that composition and manner and carry them through every page.`,
  ];
}
