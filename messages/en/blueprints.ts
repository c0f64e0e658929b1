import type { BlueprintId } from "@/lib/schemas/blueprint";

/** Name and one-line description of each type, as people see them. */
export const blueprints: Readonly<Record<BlueprintId, { name: string; hint: string }>> = {
  "landing-page": { name: "Landing page", hint: "One page with one clear call" },
  "saas-marketing": { name: "SaaS marketing", hint: "Features, plans and questions" },
  restaurant: { name: "Restaurant", hint: "Menu, hours, how to find you" },
  portfolio: { name: "Portfolio", hint: "Selected work and a way to reach you" },
  agency: { name: "Agency", hint: "Services, process and contact" },
  "online-store": { name: "Online store", hint: "Products and a working cart" },
  blog: { name: "Blog", hint: "Articles, topics and an about page" },
  event: { name: "Event", hint: "Programme, speakers and venue" },
  "personal-cv": { name: "Personal CV", hint: "Experience and skills on one page" },
  "local-business": { name: "Local business", hint: "Services, prices and opening hours" },
};

/** Prompts that people can start from. */
export const ideas: Readonly<Record<BlueprintId, readonly [string, string, string]>> = {
  "landing-page": [
    "A landing page for a reusable water bottle made of steel, calm and blue",
    "A landing page for an app that plans bicycle tours, with screenshots drawn as SVG",
    "A landing page for a pottery course in Leeds, warm clay colours",
  ],
  "saas-marketing": [
    "A marketing site for Tally, a tool that turns receipts into tidy bookkeeping",
    "A site for a scheduling tool for veterinary clinics with three plans",
    "A marketing site for an uptime monitor, dark, monospaced headings",
  ],
  restaurant: [
    "A site for Miette, a sourdough bakery in Lyon, in French, warm and editorial",
    "A ramen bar in Bristol with a short menu, opening hours and a map sketch",
    "A vegetarian restaurant in Porto with a tasting menu, green and elegant",
  ],
  portfolio: [
    "A portfolio for an architect who restores old barns, black on white",
    "A portfolio for an illustrator of children's books, playful and bright",
    "A portfolio for a furniture maker with six projects and a contact page",
  ],
  agency: [
    "A site for a two-person studio that designs packaging for small farms",
    "An agency that makes museum exhibitions accessible, serious and clear",
    "A translation agency for French and English contracts, plain and precise",
  ],
  "online-store": [
    "A store for hand-printed linen with eight products and a cart",
    "An online store for specialty coffee, roasted weekly, dark green",
    "A store for restored fountain pens with filters by nib",
  ],
  blog: [
    "A blog about growing vegetables on a balcony, with five articles",
    "A blog by a backend engineer about databases, quiet and typographic",
    "A travel blog about night trains in Europe",
  ],
  event: [
    "A site for a one-day typography conference in Ghent with a programme",
    "A neighbourhood music festival in June, loud colours",
    "A charity run along the river with distances, route and sign-up form",
  ],
  "personal-cv": [
    "A CV for a nurse with ten years in intensive care, calm and readable",
    "A CV page for a data analyst who moved from biology",
    "A one-page CV for a stage lighting designer, dark",
  ],
  "local-business": [
    "A bicycle repair shop in Freiburg with prices and opening hours",
    "A family dental practice, friendly, with an appointments section",
    "A site for a window cleaner who serves three villages",
  ],
};
