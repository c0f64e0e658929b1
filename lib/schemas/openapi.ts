import { z } from "zod";
import { API_ROUTES, type ApiRoute } from "./api-routes";
import { errorBodySchema } from "./error";
import { RUN_LIMITS } from "./routes/shared";

type Json = Record<string, unknown>;

const ERRORS: Record<string, string> = {
  "400": "The input does not fit; `fields` names what.",
  "401": "Nobody has signed in.",
  "402": "There are too few credits; `fields.missingCenticredits` says how many are missing.",
  "403": "The request came from another site, or it needs the password or a fresh sign-in.",
  "404": "There is no such thing, or it is someone else's.",
  "409": "It can't be done in the present state.",
  "413": "The request is too large.",
  "429": "Too many tries; `Retry-After` says how many seconds to wait.",
  "500": "Something went wrong on our side.",
  "501": "It is not set up here.",
  "502": "A provider failed.",
  "503": "The database can't be reached.",
};

/** The OpenAPI 3.1 description of every route, made from the schemas that the handlers check. */
export function openApiDocument(serverUrl: string, version: string): Json {
  const paths: Record<string, Json> = {};
  for (const [name, spec] of Object.entries<ApiRoute>(API_ROUTES)) {
    const [method = "", path = ""] = name.split(" ");
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation(method, spec) };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Vectort.io", version },
    servers: [{ url: serverUrl }],
    paths,
    components: {
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: "next-auth.session-token" } },
      schemas: { Error: jsonSchema(errorBodySchema, "output") },
    },
  };
}

function operation(method: string, spec: ApiRoute): Json {
  const { params, query, body } = spec.input ?? {};
  const parameters = [...parametersOf(params, "path"), ...parametersOf(query, "query")];
  return {
    summary: spec.summary,
    security: spec.auth === "public" ? [] : [{ session: [] }],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: { required: true, content: jsonContent(jsonSchema(body, "input")) } } : {}),
    ...(spec.takesFile ? { requestBody: { required: true, content: FILE_CONTENT } } : {}),
    responses: { [spec.status]: success(spec), ...errorResponses(method, spec) },
  };
}

const FILE_CONTENT: Json = {
  "multipart/form-data": {
    schema: { type: "object", properties: { file: { type: "string", format: "binary" } }, required: ["file"] },
  },
};

function success({ answer, media }: ApiRoute): Json {
  if (answer) return { description: "Done.", content: jsonContent(jsonSchema(answer, "output")) };
  return { description: "Done.", ...(media ? { content: { [media]: {} } } : {}) };
}

/** The errors that a route can answer with: by what it takes, and those that it names. */
function errorResponses(method: string, spec: ApiRoute): Json {
  const statuses = ["500", "503", ...(spec.errors ?? []).map(String)];
  if (method !== "GET") statuses.push("403");
  if (spec.input?.body || spec.takesFile) statuses.push("400", "413");
  else if (spec.input?.query) statuses.push("400");
  if (spec.auth !== "public") statuses.push("401");
  if (spec.input?.params) statuses.push("404");
  if (spec.status === 201) statuses.push("409");
  if (spec.limit) statuses.push("429");
  if (spec.limit === RUN_LIMITS) statuses.push("402");
  const content = jsonContent({ $ref: "#/components/schemas/Error" });
  return Object.fromEntries(statuses.toSorted().map((status) => [status, { description: ERRORS[status], content }]));
}

const objectSchema = z.object({
  properties: z.record(z.string(), z.unknown()),
  required: z.array(z.string()).default([]),
});

function parametersOf(schema: z.ZodType | undefined, place: "path" | "query"): Json[] {
  if (!schema) return [];
  const { properties, required } = objectSchema.parse(jsonSchema(schema, "input"));
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema: property,
  }));
}

function jsonContent(schema: Json): Json {
  return { "application/json": { schema } };
}

function jsonSchema(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
}
