import type { Body } from "../draft";
import { bodyOf } from "../file-bodies";

const MOST_BYTES = 1024 * 1024;

type Read = { path: string; body: Body };
type LeftOut = { name: string; why: "large" | "unreadable" };

/** Files from a person's device as files of a project: pictures and fonts go to `assets`. None takes a `taken` name. */
export async function readFiles(
  files: readonly File[],
  taken: ReadonlySet<string>,
): Promise<{ read: Read[]; leftOut: LeftOut[] }> {
  const read: Read[] = [];
  const leftOut: LeftOut[] = [];
  const names = new Set([...taken].map((path) => path.toLowerCase()));
  for (const file of files) {
    if (file.size > MOST_BYTES) {
      leftOut.push({ name: file.name, why: "large" });
      continue;
    }
    try {
      const body = bodyOf(new Uint8Array(await file.arrayBuffer()));
      const path = freeName(pathFor(file.name, body), names);
      names.add(path.toLowerCase());
      read.push({ path, body });
    } catch {
      leftOut.push({ name: file.name, why: "unreadable" });
    }
  }
  return { read, leftOut };
}

function pathFor(name: string, body: Body): string {
  const plain = name
    .normalize("NFC")
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]/gu, "-")
    .replace(/^[\s.]+|[\s.]+$/g, "")
    .slice(-80);
  const isAsset = "base64" in body || /\.svg$/i.test(plain);
  return `${isAsset ? "assets/" : ""}${plain || "file"}`;
}

/** The name, or the first one like it that is free. */
function freeName(path: string, taken: ReadonlySet<string>): string {
  const dot = path.lastIndexOf(".") > path.lastIndexOf("/") + 1 ? path.lastIndexOf(".") : path.length;
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? path : `${path.slice(0, dot)}-${count}${path.slice(dot)}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
