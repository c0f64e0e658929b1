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
