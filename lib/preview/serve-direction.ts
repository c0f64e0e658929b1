import { keepNewest } from "@/lib/platform/keep-newest";
import { directionsOf } from "@/lib/runs";
import type { StyleDirection } from "@/lib/schemas/style-direction";
import { compileSiteCss, directionPage, themeCss } from "@/lib/stacks";
import { contentTypeOf } from "./content-type";
import { previewHeaders } from "./headers";
import { sentencePage } from "./pages";

const PATH = /^(?:-\/direction-([123])\.html|assets\/-direction-([123])\.css)$/;
/** Compiled stylesheets that a process keeps. */
const MAX_KEPT = 90;

/**
 * Answers for a style direction that a run showed: its page, or that page's stylesheet, which stands where a project's do
 * so that fonts are found from it. Null for every other path.
 */
export async function serveDirection(runId: string, path: string): Promise<Response | null> {
  const match = PATH.exec(path);
  const number = match?.[1] ?? match?.[2];
  if (number === undefined) return null;
  const direction = (await directionsOf(runId))[Number(number) - 1];
  if (!direction) return sentencePage("notFound");
  const html = directionPage(direction, `../assets/-direction-${number}.css`);
  const text = match?.[1] === undefined ? await cssOf(`${runId}:${number}`, direction, html) : html;
  return new Response(text, { headers: previewHeaders(contentTypeOf(path), "hour") });
}

/** What a run showed never changes, so neither does its stylesheet. */
function cssOf(key: string, { theme }: StyleDirection, html: string): Promise<string> {
  const compile = () => compileSiteCss({ themeCss: themeCss(theme), sources: [html] });
  return keepNewest("direction-css", MAX_KEPT, key, compile);
}
