import "server-only";

export { browserCss } from "./site/browser-css";
export { compileSiteCss, closeCompiler, warmCompiler, type SiteCssInput } from "./site/compile-css";
export { closeDocument, documentAround, openDocument, type DocumentHead, type DocumentMeta } from "./site/document";
export { findForbiddenCss } from "./site/find-forbidden-css";
export { fontFilesIn, fontFilesOf, readFont } from "./site/fonts";
export { themeCss } from "./site/theme-css";
