import { GET as download } from "@/app/api/projects/[id]/download/route";
import { GET as stateRoute, POST as save } from "@/app/api/projects/[id]/github/route";
import { unzipSync } from "fflate";
import { call } from "@/tests/security/support/call";
import type { GitHubPerson } from "./git-hub-person";

/** Saves a project to GitHub, under the person's own account unless told. */
export async function saveToGitHub(person: GitHubPerson, projectId: string, fields: Record<string, unknown>) {
  const body = { owner: person.login, private: false, ...fields };
  const answer = await call(save, { method: "POST", params: { id: projectId }, cookie: person.cookie, body });
  return { status: answer.status, retryAfter: answer.headers.get("retry-after"), body: await answer.json() };
}

/** How a project stands with GitHub. */
export async function gitHubStateOf({ cookie }: GitHubPerson, id: string) {
  return (await call(stateRoute, { params: { id }, cookie })).json();
}

/** What the person gets who downloads the project instead: files by path. */
export async function downloadedBy({ cookie }: GitHubPerson, id: string): Promise<Map<string, Uint8Array>> {
  const archive = await call(download, { params: { id }, cookie });
  return new Map(Object.entries(unzipSync(new Uint8Array(await archive.arrayBuffer()))));
}
