import "server-only";

export { changeSite } from "./change-site";
export { searchSites } from "./abuse/search-sites";
export { closeReports, listReports } from "./abuse/site-reports";
export { putSiteBack, takeDownSite } from "./abuse/take-down-site";
export { addDomain } from "./domains/add-domain";
export { isAllowedDomain } from "./domains/is-allowed-domain";
export { listDomains } from "./domains/list-domains";
export { removeDomain } from "./domains/remove-domain";
export { getSite } from "./get-site";
export { listReleases } from "./list-releases";
export { listSites } from "./list-sites";
export { publishSite } from "./publish-site";
export { getVisits } from "./visits/get-visits";
export { type FormHandler, onFormRequest } from "./serve/forms-seam";
export { startSiteServer } from "./serve/serve-site";
export { unpublishSite } from "./unpublish-site";
