import { callApi } from "@/components/client/api";
import { versionFilesSchema } from "@/lib/schemas/version";

/** A file that two versions don't have alike; null for one that the later version doesn't have. */
type ChangedFile = { path: string; sha256: string | null };

async function filesOf(versionId: string): Promise<Map<string, string>> {
  const { files } = await callApi(versionFilesSchema, `/api/versions/${versionId}/files`);
  return new Map(files.map(({ path, sha256 }) => [path, sha256]));
}

/** What has changed from one version to another; stylesheets and pictures before the pages that need them. Throws ApiError. */
export async function changedFiles(from: string, to: string): Promise<ChangedFile[]> {
  const [before, after] = await Promise.all([filesOf(from), filesOf(to)]);
  const written = [...after].filter(([path, sha256]) => before.get(path) !== sha256);
  const gone = [...before.keys()].filter((path) => !after.has(path));
  const isPage = ({ path }: ChangedFile): number => Number(path.endsWith(".html"));
  return [
    ...written.map(([path, sha256]) => ({ path, sha256 })),
    ...gone.map((path) => ({ path, sha256: null })),
  ].toSorted((a, b) => isPage(a) - isPage(b));
}
