import { once } from "node:events";
import { request, type Server } from "node:http";
import { Types } from "mongoose";
import { sha256 } from "@/lib/platform/crypto";
import { putBlobs } from "@/lib/projects";
import { startSiteServer } from "@/lib/publishing";
import { ProjectModel } from "@/models/project";
import { VersionModel } from "@/models/version";
import { createAppServer } from "@/scripts/server/serve";

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer; text: string };
/** Asks for a path of a host; the application behind the wrapper says so of itself. */
export type SiteGet = (
  host: string,
  path?: string,
  headers?: Record<string, string>,
  method?: string,
  body?: string | Uint8Array,
) => Promise<Answer>;

export const APPLICATION = "the application";

/** The server's wrapper with published sites, and an application that does nothing behind it. */
export async function startSites(trustedProxies = 0): Promise<{ get: SiteGet; port: number; end: () => void }> {
  startSiteServer();
  const server: Server = createAppServer((_, response) => response.end(APPLICATION), trustedProxies);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const get: SiteGet = async (host, path = "/", headers = {}, method = "GET", sent = "") => {
    const asked = request({ host: "127.0.0.1", port, path, method, headers: { host, ...headers }, agent: false });
    asked.end(sent);
    const [response] = await once(asked, "response");
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    return { status: response.statusCode, headers: response.headers, body, text: body.toString("utf8") };
  };
  const end = (): void => {
    server.close().closeAllConnections();
  };
  return { get, port, end };
}

/** Another Version of a project, with these files beside those of its first; it becomes the current one. */
export async function addVersion(
  built: { projectId: string; versionId: string },
  files: Record<string, string | Uint8Array>,
): Promise<string> {
  const first = await VersionModel.findById(built.versionId).orFail().lean();
  await putBlobs(Object.values(files));
  const added = Object.entries(files).map(([path, body]) => ({
    path,
    bytes: Buffer.byteLength(body),
    sha256: sha256(body),
  }));
  const _id = new Types.ObjectId();
  const { versionCount } = await ProjectModel.findByIdAndUpdate(
    built.projectId,
    { $inc: { versionCount: 1 }, $set: { headVersionId: _id } },
    { returnDocument: "after" },
  ).orFail();
  const kept = first.files.filter(({ path }) => !(path in files));
  const version = { projectId: first.projectId, number: versionCount, origin: "run" as const, createdAt: new Date() };
  await VersionModel.create({ ...version, _id, files: [...kept, ...added] });
  return String(_id);
}
