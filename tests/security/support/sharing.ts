import { POST as forkRoute } from "@/app/api/projects/[id]/fork/route";
import { PATCH as patchRoute } from "@/app/api/projects/[id]/route";
import { GET as shareRoute } from "@/app/api/projects/[id]/share/route";
import { call } from "./call";
import type { Person } from "./people";

/** Asks, as a person does, that those see a project. */
export async function share(by: Person, id: string, visibility: string) {
  const answer = await call(patchRoute, { method: "PATCH", params: { id }, cookie: by.cookie, body: { visibility } });
  return { status: answer.status, body: await answer.json() };
}

/** How a project is shared, as its owner is told. */
export async function shareState(owner: Person, id: string) {
  return (await call(shareRoute, { params: { id }, cookie: owner.cookie })).json();
}

/** Asks for a fork as a person does. */
export async function fork(by: Person, id: string, body: unknown = {}) {
  const answer = await call(forkRoute, { method: "POST", params: { id }, cookie: by.cookie, body });
  return { status: answer.status, body: await answer.json() };
}
