import type { BlueprintId } from "@/lib/schemas/blueprint";

type IdeaText = { label: string; prompt: string };

/** Prompts that people can start from: a few words for the chip, the whole text for the composer. */
export const ideas: Readonly<Record<BlueprintId, readonly [IdeaText, IdeaText, IdeaText]>> = {
  "landing-page": [
    { label: "A steel water bottle", prompt: "A landing page for Halde, a reusable steel water bottle, calm and blue" },
    {
      label: "An app for bicycle tours",
      prompt: "A landing page for Kette, an app that plans bicycle tours of several days, fresh green",
    },
    {
      label: "A pottery course in Leeds",
      prompt: "A landing page for a pottery course in Leeds for beginners, warm clay colours",
    },
  ],
  "saas-marketing": [
    {
      label: "Receipts to bookkeeping",
      prompt: "A marketing site for Tally, a tool that turns receipts into tidy bookkeeping",
    },
    {
      label: "Scheduling for vets",
      prompt: "A marketing site for Pfote, a scheduling tool for veterinary clinics with three plans",
    },
    {
      label: "An uptime monitor",
      prompt: "A marketing site for Lamp, an uptime monitor for small teams, dark, with monospaced headings",
    },
  ],
  restaurant: [
    {
      label: "A bakery in Lyon, in French",
      prompt: "A site for Miette, a sourdough bakery in Lyon, in French, warm and editorial",
    },
    {
      label: "A ramen bar in Bristol",
      prompt: "A site for Tetsu, a ramen bar in Bristol with a short menu and opening hours",
    },
    {
      label: "A tasting menu in Porto",
      prompt: "A site for Folha, a vegetarian restaurant in Porto with a tasting menu, green and elegant",
    },
  ],
  portfolio: [
    {
      label: "An architect of old barns",
      prompt: "A portfolio for Anna Brandt, an architect who restores old barns, black on white",
    },
    {
      label: "A children's illustrator",
      prompt: "A portfolio for Ivo Lind, an illustrator of children's books, playful and bright",
    },
    {
      label: "A furniture maker",
      prompt: "A portfolio for Marta Vale, a furniture maker, with six projects and a contact page",
    },
  ],
  agency: [
    {
      label: "Packaging for small farms",
      prompt: "A site for Feld & Fold, a two-person studio that designs packaging for small farms",
    },
    {
      label: "Accessible exhibitions",
      prompt: "A site for Ramp, an agency that makes museum exhibitions accessible, serious and clear",
    },
    {
      label: "A translation agency",
      prompt: "A site for Entre, an agency that translates contracts between French and English, plain and precise",
    },
  ],
  "online-store": [
    { label: "Hand-printed linen", prompt: "A store for Leinen, hand-printed linen, with eight products and a cart" },
    {
      label: "Coffee, roasted weekly",
      prompt: "An online store for Nordhang, specialty coffee that is roasted weekly, dark green",
    },
    {
      label: "Restored fountain pens",
      prompt: "A store for restored fountain pens, with prices and a cart, navy and cream",
    },
  ],
  blog: [
    { label: "Balcony vegetables", prompt: "A blog about growing vegetables on a balcony, with five articles" },
    { label: "Notes on databases", prompt: "A blog by a backend engineer about databases, quiet and typographic" },
    { label: "Night trains in Europe", prompt: "A travel blog about night trains in Europe, deep blue" },
  ],
  event: [
    {
      label: "A typography conference",
      prompt: "A site for a one-day typography conference in Ghent with a programme and speakers",
    },
    { label: "A music festival in June", prompt: "A site for a neighbourhood music festival in June, loud colours" },
    {
      label: "A charity run",
      prompt: "A site for a charity run along the river with distances, route and sign-up form",
    },
  ],
  "personal-cv": [
    { label: "A nurse's CV", prompt: "A CV for a nurse with ten years in intensive care, calm and readable" },
    { label: "A data analyst's CV", prompt: "A CV page for a data analyst who came from biology, blue and clear" },
    { label: "A lighting designer's CV", prompt: "A one-page CV for a stage lighting designer, dark" },
  ],
  "local-business": [
    {
      label: "A bicycle repair shop",
      prompt: "A site for a bicycle repair shop in Freiburg with prices and opening hours",
    },
    {
      label: "A dental practice",
      prompt: "A site for a family dental practice, friendly, with an appointments section",
    },
    { label: "A window cleaner", prompt: "A site for a window cleaner who serves three villages, sky blue" },
  ],
};
