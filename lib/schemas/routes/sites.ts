import { z } from "zod";
import { domainInputSchema, domainListSchema, siteDomainSchema } from "../site-domain";
import {
  changeSiteInputSchema,
  publishInputSchema,
  releaseListSchema,
  siteListSchema,
  siteSchema,
  siteStateSchema,
} from "../site";
import { siteVisitsSchema } from "../site-visits";
import { type ApiRoutes, byId, HOUR_SECONDS, MINUTE_SECONDS, pageQuerySchema } from "./shared";

const siteAnswer = z.object({ site: siteSchema });
/** Compiling and storing a whole version. */
const PUBLISH_LIMITS = [{ name: "publish", max: 120, windowSeconds: HOUR_SECONDS }];
/** Each asks name servers a dozen questions. */
const DNS_LIMITS = [{ name: "domains", max: 30, windowSeconds: MINUTE_SECONDS }];
const CHANGE_LIMITS = [{ name: "change-site", max: 120, windowSeconds: HOUR_SECONDS }];

/** Publishing: where a project stands on the web, and what is served there. */
export const SITE_ROUTES = {
  "GET /api/sites": {
    auth: "user",
    summary: "Your published sites, last published first.",
    status: 200,
    input: { query: pageQuerySchema },
    answer: siteListSchema,
  },
  "GET /api/projects/{id}/site": {
    auth: "user",
    summary: "A project's site, or the address it would get.",
    status: 200,
    input: byId,
    answer: siteStateSchema,
  },
  "POST /api/projects/{id}/site": {
    auth: "user",
    summary: "Publish the current version, or the one that is named; one that was published before is served again.",
    status: 201,
    input: { ...byId, body: publishInputSchema },
    limit: PUBLISH_LIMITS,
    answer: siteAnswer,
  },
  "PATCH /api/projects/{id}/site": {
    auth: "user",
    summary: "Move a site to another slug (the former one redirects), or change what it says of itself.",
    status: 200,
    input: { ...byId, body: changeSiteInputSchema },
    limit: CHANGE_LIMITS,
    answer: siteAnswer,
  },
  "DELETE /api/projects/{id}/site": {
    auth: "user",
    summary: "Unpublish a site; its address is kept for the project.",
    status: 204,
    input: byId,
  },
  "GET /api/projects/{id}/site/releases": {
    auth: "user",
    summary: "What was published, newest first.",
    status: 200,
    input: { ...byId, query: pageQuerySchema },
    answer: releaseListSchema,
  },
  "GET /api/projects/{id}/site/visits": {
    auth: "user",
    summary: "How often a site's pages were looked at in the last 30 days, and which hosts led there.",
    status: 200,
    input: byId,
    answer: siteVisitsSchema,
  },
  "GET /api/projects/{id}/domains": {
    auth: "user",
    summary: "The domains of a site, with the DNS records that each needs and has.",
    status: 200,
    input: byId,
    limit: DNS_LIMITS,
    answer: domainListSchema,
  },
  "POST /api/projects/{id}/domains": {
    auth: "user",
    summary: "Add a domain to a site, or check one again; once its records are right it is served.",
    status: 201,
    input: { ...byId, body: domainInputSchema },
    limit: DNS_LIMITS,
    answer: siteDomainSchema,
  },
  "DELETE /api/projects/{id}/domains": {
    auth: "user",
    summary: "Take a domain from a site.",
    status: 204,
    input: { ...byId, query: domainInputSchema },
  },
  "GET /api/domains/allowed": {
    auth: "public",
    summary: "For the TLS proxy: 200 where it may get a certificate for the domain, else 404.",
    status: 200,
    input: { query: domainInputSchema },
    answer: z.object({ domain: z.string() }),
  },
} as const satisfies ApiRoutes;
