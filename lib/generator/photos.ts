import type { BuiltinOptions } from "@/lib/schemas/builtin-options";
import { LOGO_PATH } from "@/lib/schemas/brand-kit";
import { html, type Html } from "./html";
import type { Brief, Photo } from "./types";

const LOGO = /logo|wordmark|logotype/i;
const OPENING = /hero|banner|cover|header|couverture|bannière|accueil/i;

type Asked = Pick<BuiltinOptions, "uploads" | "logo">;

/**
 * Which of the images that came with a request stands where: by their names, then in the order they were attached. An
 * attached logo comes before the brand's.
 */
export function placePhotos(brief: Brief, { uploads = [], logo: ofBrand }: Asked): Pick<Brief, "photos" | "logo"> {
  const all = uploads.map((upload) => ({ upload, photo: photoOf(brief, upload) }));
  const logo = all.find(({ upload }) => isLogo(upload.name));
  const rest = all.filter((one) => one !== logo);
  const isFirst = ({ upload }: (typeof all)[number]): number => (OPENING.test(upload.name) ? 0 : 1);
  const photos = rest.toSorted((a, b) => isFirst(a) - isFirst(b)).map(({ photo }) => photo);
  const brandLogo = ofBrand ? { ...ofBrand, path: LOGO_PATH, alt: brief.name } : null;
  return { photos, logo: logo?.photo ?? brandLogo };
}

/** An image that came with a request, and what it was called. */
export type Picture = { readonly photo: Photo; readonly name: string };

/** The images that came with a request about a site that stands. */
export function readPictures(brief: Pick<Brief, "name">, uploads: BuiltinOptions["uploads"] = []): Picture[] {
  return uploads.map((upload) => ({ photo: photoOf(brief, upload), name: upload.name }));
}

/** Whether an image is called a logo. */
export function isLogo(fileName: string): boolean {
  return LOGO.test(fileName);
}

type Upload = NonNullable<BuiltinOptions["uploads"]>[number];

/** What an image shows is told by its name, where that has words; a camera's has none. */
function photoOf({ name }: Pick<Brief, "name">, { path, name: fileName, width, height }: Upload): Photo {
  const words = fileName
    .replace(/\.[^.]*$/, "")
    .replace(/[-_]+/g, " ")
    .trim();
  const isTold = /\p{L}{3,}/u.test(words) && !/^(img|dsc|image|photo|screenshot|pasted|untitled)\b/i.test(words);
  return { path, alt: isTold ? `${words}, ${name}` : name, width, height };
}

/** An image in the frame that a drawing would fill. */
export function drawPhoto({ path, alt, width, height }: Photo, classes = "h-full w-full object-cover"): Html {
  return html`<img class="${classes}" src="${path}" alt="${alt}" width="${width}" height="${height}" />`;
}

/** The images that no page shows. */
export function unusedPhotos({ photos, logo }: Brief, pages: readonly { body: string }[]): string[] {
  const paths = [...photos, ...(logo ? [logo] : [])].map(({ path }) => path);
  return paths.filter((path) => !pages.some(({ body }) => body.includes(`src="${path}"`)));
}
