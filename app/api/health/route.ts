export const dynamic = "force-dynamic";
export function GET(request: Request) { return Response.json({ ok: true, xff: request.headers.get("x-forwarded-for"), host: request.headers.get("host") }); }
