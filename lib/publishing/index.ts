import "server-only";

export { changeSite } from "./change-site";
export { addDomain } from "./domains/add-domain";
export { isAllowedDomain } from "./domains/is-allowed-domain";
export { listDomains } from "./domains/list-domains";
export { removeDomain } from "./domains/remove-domain";
export { getSite } from "./get-site";
export { listReleases } from "./list-releases";
export { listSites } from "./list-sites";
export { publishSite } from "./publish-site";
export { startSiteServer } from "./serve/serve-site";
export { unpublishSite } from "./unpublish-site";
