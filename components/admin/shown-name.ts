import type { ShownProject } from "@/lib/schemas/site-report";

/** What operators call a project: its slug where it has a site, else its name. */
export function shownName({ site, name }: ShownProject): string {
  return site?.slug ?? name;
}
