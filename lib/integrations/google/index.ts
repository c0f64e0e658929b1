import "server-only";

export { readGoogleIssuer } from "./read-google-issuer";
