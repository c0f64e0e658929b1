import { env } from "@/lib/platform/env";

/**
 * One request behind a valid capability. `isSource` asks for a page's stored text, as the runtime does to patch;
 * `isStill` for a picture of a page, where no script may run.
 */
export type Asked = { path: string; capability: string; isSource: boolean; isStill: boolean; request: Request };

/** What relative addresses of the asked preview are seen from; ends in `/`. */
export function baseUrlOf({ capability }: Asked): string {
  return `${env().PREVIEW_URL}/preview/${capability}/`;
}
