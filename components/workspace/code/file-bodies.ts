import { readApiBlob } from "@/components/client/api";
import type { Body } from "./draft";

const AT_ONCE = 6;

/** Bytes as a body: a text where they are UTF-8, else base64. */
export function bodyOf(bytes: Uint8Array): Body {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    if (!text.includes("\0")) return { text };
  } catch {
    // No text, then.
  }
  let letters = "";
  for (let at = 0; at < bytes.length; at += 8_192) letters += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return { base64: btoa(letters) };
}

/** Bodies of files of versions, each asked for once: a version never changes. */
export class FileBodies {
  readonly #asked = new Map<string, Promise<Body>>();
  readonly #known = new Map<string, Body>();

  /** Throws ApiError; then it is asked for again the next time. */
  readonly load = (versionId: string, path: string): Promise<Body> => {
    const key = `${versionId} ${path}`;
    const asked = this.#asked.get(key) ?? this.#ask(versionId, path, key);
    this.#asked.set(key, asked);
    asked.catch(() => this.#asked.delete(key));
    return asked;
  };

  /** What has come already. */
  known(versionId: string, path: string): Body | null {
    return this.#known.get(`${versionId} ${path}`) ?? null;
  }

  /** Loads many, a few at a time. */
  async loadAll(versionId: string, paths: readonly string[]): Promise<void> {
    const waiting = [...paths];
    const work = async (): Promise<void> => {
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) await this.load(versionId, path);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }

  async #ask(versionId: string, path: string, key: string): Promise<Body> {
    const address = `/api/versions/${versionId}/files/${path.split("/").map(encodeURIComponent).join("/")}`;
    const body = bodyOf(new Uint8Array(await (await readApiBlob(address)).arrayBuffer()));
    this.#known.set(key, body);
    return body;
  }
}
