import "server-only";

export { type CheckerBrowser, openChecker } from "./browser";
export { BrowserGone } from "./connection";
export { type Answer, type BrowserPage, MAX_REQUESTS, type Screen } from "./page";
