export { contentTypeOf } from "@/lib/stacks";

/** True for a page. */
export function isPage(path: string): boolean {
  return /\.html?$/i.test(path);
}

/** True for what would hold back painting while it is pending: stylesheets and scripts. */
export function isBlocking(path: string): boolean {
  return /\.(css|m?js)$/i.test(path);
}
