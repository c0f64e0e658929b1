import { callApi } from "@/components/client/api";
import { previewSchema } from "@/lib/schemas/preview";

/** What a frame shows. */
export type PreviewSource = { runId: string } | { versionId: string };

/** What a project is at. */
export type Wanted = { versionId: string | null; activeRunId: string | null };

/** What shows it: the run that goes, else the version; null before either. */
export function sourceOf({ activeRunId, versionId }: Wanted): PreviewSource | null {
  if (activeRunId) return { runId: activeRunId };
  return versionId ? { versionId } : null;
}

/** A source as a word. */
export function keyOf(source: PreviewSource): string {
  return "runId" in source ? `run:${source.runId}` : `version:${source.versionId}`;
}

const RENEW_BEFORE_MS = 2 * 60_000;
/** Where this device's clock is ahead of the server's, every address seems to have ended. */
const RENEW_SELDOM_MS = 60_000;

/** Addresses of previews, each asked for once and again shortly before it ends. */
export class PreviewUrls {
  readonly #projectId: string;
  readonly #known = new Map<string, { url: string; expiresAt: number }>();

  constructor(projectId: string) {
    this.#projectId = projectId;
  }

  /** The address of a source; ends in `/`. Throws ApiError. */
  async get(source: PreviewSource): Promise<string> {
    const key = keyOf(source);
    const known = this.#known.get(key);
    if (known && known.expiresAt - Date.now() > RENEW_BEFORE_MS) return known.url;
    const path = `/api/projects/${this.#projectId}/preview`;
    const { url, expiresAt } = await callApi(previewSchema, path, { method: "POST", body: source });
    this.#known.set(key, { url, expiresAt: Date.parse(expiresAt) });
    return url;
  }

  /** Forgets an address that was refused. */
  forget(source: PreviewSource): void {
    this.#known.delete(keyOf(source));
  }

  /** Milliseconds until the address of a source has to be asked for again. */
  msUntilRenewal(source: PreviewSource): number {
    const known = this.#known.get(keyOf(source));
    return Math.max(RENEW_SELDOM_MS, (known?.expiresAt ?? 0) - Date.now() - RENEW_BEFORE_MS);
  }
}
