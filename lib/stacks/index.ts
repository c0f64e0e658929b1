import "server-only";

export { brandAdjustments, brandTheme } from "./site/brand-theme";
export { compileSiteCss, closeCompiler } from "./site/compile-css";
export { contentTypeOf } from "./site/content-type";
export { directionPage } from "./site/direction-page";
export { closeDocument, documentAround, openDocument, rethemeDocument } from "./site/document";
export { findForbiddenCss } from "./site/find-forbidden-css";
export { fontFilesIn, fontFilesOf, readFont } from "./site/fonts";
export { themeCss } from "./site/theme-css";
