import { env } from "@/lib/platform/env";
import { VERSION } from "@/lib/platform/version";
import { openApiDocument } from "@/lib/schemas/openapi";

/** The OpenAPI description of this server. */
export function describeApi(): Record<string, unknown> {
  return openApiDocument(env().APP_URL, VERSION);
}
