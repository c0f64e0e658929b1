import { sha256 } from "@/lib/platform/crypto";
import { getBodies, putBlobs } from "@/lib/projects";
import { type Brand, ICON_PATH, isWordmark, LOGO_PATH } from "@/lib/schemas/brand-kit";
import { type BuildOptions, overruledOptions } from "@/lib/schemas/build-options";
import type { RunEventBody } from "@/lib/schemas/run-event";
import type { StyleDirection } from "@/lib/schemas/style-direction";
import { brandAdjustments, brandTheme } from "@/lib/stacks";
import { ICON_SIDE, logoIcon } from "@/lib/uploads";
import { brandMessages } from "@/messages/brand-en";
import type { ProjectDoc } from "@/models/project";
import type { RunDoc, RunUpload } from "@/models/run";
import type { FrameWriter } from "./frame-writer";
import type { FrameEvent } from "./frames";

type InBrand = {
  /** Null for none: then all is applied as it is. */
  brand: Brand | null;
  options: BuildOptions;
  /** The look in the brand's colours that was chosen; its themes are on that one's ground already. */
  direction: StyleDirection | null;
  frames: FrameWriter;
  append: (event: RunEventBody) => void;
};

/**
 * Applies what a model writes with its themes put into a brand's colours and fonts, whatever they and the options say. What
 * of the colours can't be shown as it is, and which options don't count, is said with the first one.
 */
export function inBrand({ brand, options, direction, frames, append }: InBrand): (event: FrameEvent) => void {
  let isSaid = false;
  return (event) => {
    if (!brand || event.type !== "theme") return frames.apply(event);
    frames.apply(direction ? event : { ...event, theme: brandTheme(event.theme, brand) });
    const background = direction?.theme.background ?? brand.background;
    // A ground of the direction's own is no colour of the brand's.
    const adjusted = brandAdjustments({ ...brand, background }).filter(
      ({ part }) => part !== "page" || background === brand.background,
    );
    const said = adjusted.map(({ part, from, to }) => brandMessages.adjusted[part](from, to));
    const overruled = overruledOptions(options).map((option) => brandMessages.options[option]);
    if (overruled.length > 0) said.push(brandMessages.overruled(overruled));
    for (const message of isSaid ? [] : said) append({ type: "notice", data: { message } });
    isSaid = true;
  };
}

/** The logo that comes with a first build in a brand and the icon made of it, as files of the project; of another request nothing. */
export async function logoUploads({ brand }: Pick<Partial<ProjectDoc>, "brand">): Promise<RunUpload[]> {
  if (!brand?.logo) return [];
  const { bytes, sha256: hash, width, height, tone } = brand.logo;
  const logo = { uploadId: null, name: "logo", path: LOGO_PATH, bytes, sha256: hash, width, height };
  // Of a name written out nothing could be read at that size: its initial stays.
  const picture = isWordmark(brand.logo) ? undefined : (await getBodies([hash])).get(hash);
  if (!picture) return [logo];
  const icon = await logoIcon(picture, tone);
  await putBlobs([icon]);
  const square = { bytes: icon.length, sha256: sha256(icon), width: ICON_SIDE, height: ICON_SIDE };
  return [logo, { uploadId: null, name: "icon", path: ICON_PATH, ...square }];
}

/** What of it a model is shown: an icon says nothing that the logo doesn't. */
export function withoutIcon<T extends { path: string }>(uploads: readonly T[]): T[] {
  return uploads.filter(({ path }) => path !== ICON_PATH);
}

/** The file that new pages name as their icon: the one made of a logo, as long as the first page does; null for the theme's own. */
export function iconOf({ uploads }: RunDoc, files: ReadonlyMap<string, string>): string | null {
  const first = files.get("index.html");
  const isThere =
    first === undefined
      ? (uploads ?? []).some(({ path }) => path === ICON_PATH)
      : first.includes(`href="${ICON_PATH}"`);
  return isThere ? ICON_PATH : null;
}

/** A project's brand as it was stored with it; null for none. */
export function brandOf({ brand }: Partial<Pick<ProjectDoc, "brand">>): Brand | null {
  if (!brand) return null;
  const { primary, background, secondary, type, voice, logo } = brand;
  return { primary, background, secondary: secondary ?? null, type, voice, logo: logo ?? null };
}
