import { expect, test } from "vitest";
import { API_ROUTES } from "@/lib/schemas/api-routes";
import { openApiDocument } from "@/lib/schemas/openapi";
import { everyApiHandler } from "./support/routes";

/** Routes that are no part of the described API: NextAuth's own, and the answer to what doesn't exist. */
const NOT_DESCRIBED = ["/api/auth/{nextauth}", "/api/{rest}"];

const handlers = await everyApiHandler();

test("finds the handlers", () => {
  expect(handlers.length).toBeGreaterThan(25);
});

test.each(handlers)("$method $path is wrapped by route()", ({ handler }) => {
  expect(handler).toHaveProperty("wrapped", true);
});

test("every route stands in the table, and the table names no other", () => {
  const described = handlers
    .filter(({ path }) => !NOT_DESCRIBED.includes(path))
    .map(({ method, path }) => `${method} ${path}`);
  expect(described.toSorted()).toEqual(Object.keys(API_ROUTES).toSorted());
});

test("the OpenAPI description has every route with its input, its answer and its errors", () => {
  const document = openApiDocument("http://localhost:3000", "1.0.0");
  expect(document["paths"]).toHaveProperty(["/api/projects/{id}/runs", "post"], {
    summary: API_ROUTES["POST /api/projects/{id}/runs"].summary,
    security: [{ session: [] }],
    parameters: [{ name: "id", in: "path", required: true, schema: { type: "string", pattern: "^[0-9a-f]{24}$" } }],
    requestBody: {
      required: true,
      content: {
        "application/json": {
          schema: {
            type: "object",
            properties: expect.objectContaining({
              prompt: { type: "string", minLength: 1, maxLength: 20_000 },
              capCenticredits: { type: "integer", minimum: 1, maximum: 1_000_000 },
              queue: { type: "boolean", default: false },
            }),
            required: ["prompt"],
          },
        },
      },
    },
    responses: expect.objectContaining({
      201: expect.anything(),
      402: expect.anything(),
      409: expect.anything(),
      429: expect.anything(),
    }),
  });
  expect(document["paths"]).toHaveProperty(["/api/billing/checkout", "post", "responses"], {
    200: expect.anything(),
    400: expect.anything(),
    401: expect.anything(),
    403: expect.anything(),
    413: expect.anything(),
    429: expect.anything(),
    500: expect.anything(),
    501: { description: "It is not set up here.", content: expect.anything() },
    502: expect.anything(),
    503: expect.anything(),
  });
  expect(JSON.parse(JSON.stringify(document))).toEqual(document);
});
