import { unzipSync } from "fflate";
import { POST as importRoute } from "@/app/api/github/import/route";
import { GET as download } from "@/app/api/projects/[id]/download/route";
import { GET as lookRoute, POST as pullRoute } from "@/app/api/projects/[id]/github/pull/route";
import { GET as stateRoute, POST as saveRoute } from "@/app/api/projects/[id]/github/route";
import { exportedFiles } from "@/lib/projects";
import { type VersionDoc, VersionModel } from "@/models/version";
import { call } from "@/tests/security/support/call";
import type { AccountPerson } from "./account-person";
import type { GitHubPerson } from "./git-hub-person";

type Body = Record<string, unknown>;

async function ask(handler: Parameters<typeof call>[0], options: Parameters<typeof call>[1]) {
  const answer = await call(handler, options);
  return { status: answer.status, retryAfter: answer.headers.get("retry-after"), body: await answer.json() };
}

/** Saves a project to GitHub, under the person's own account unless told. */
export function saveToGitHub({ cookie, login }: GitHubPerson, id: string, fields: Body) {
  return ask(saveRoute, { method: "POST", params: { id }, cookie, body: { owner: login, private: false, ...fields } });
}

/** Makes a project of a repository. */
export function importFromGitHub({ cookie }: AccountPerson, body: Body) {
  return ask(importRoute, { method: "POST", cookie, body });
}

/** Takes what has changed at GitHub. */
export function pullFromGitHub({ cookie }: AccountPerson, id: string, body: Body = {}) {
  return ask(pullRoute, { method: "POST", params: { id }, cookie, body });
}

/** Looks at what has changed at GitHub. */
export function lookAtGitHub({ cookie }: AccountPerson, id: string) {
  return ask(lookRoute, { params: { id }, cookie });
}

/** How a project stands with GitHub. */
export async function gitHubStateOf({ cookie }: AccountPerson, id: string) {
  return (await ask(stateRoute, { params: { id }, cookie })).body;
}

/** What the person gets who downloads the project instead: files by path. */
export async function downloadedBy({ cookie }: AccountPerson, id: string): Promise<Map<string, Uint8Array>> {
  const archive = await call(download, { params: { id }, cookie });
  return new Map(Object.entries(unzipSync(new Uint8Array(await archive.arrayBuffer()))));
}

/** The newest Version of a project. */
export function newestVersion(projectId: string): Promise<VersionDoc> {
  return VersionModel.findOne({ projectId }).sort({ number: -1 }).lean<VersionDoc>().orFail();
}

/** The paths of the newest Version. */
export async function pathsOf(projectId: string): Promise<string[]> {
  return (await newestVersion(projectId)).files.map(({ path }) => path);
}

/** A file of the newest Version, as it leaves. */
export async function textOf(projectId: string, path: string): Promise<string> {
  const files = await exportedFiles(await newestVersion(projectId));
  return Buffer.from(files.get(path) ?? []).toString("utf8");
}

/** Why each file was left out, by path. */
export function reasonsOf(leftOut: { items: { path: string; reason: string }[] }): Record<string, string> {
  return Object.fromEntries(leftOut.items.map(({ path, reason }) => [path, reason]));
}
