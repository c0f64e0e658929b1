import { isAbsolute } from "node:path";

/** Not part of a backup: the database's own files (they are dumped), other backups, logs, and what only a start needs. */
const leftOut = /^(mongo|backups|lost\+found)(\/|$)|\.log(\.1)?$|^\.up\.lock$/;

/** Whether a backup may hold a file of that path in the data folder: one that stays there, and that a backup takes. */
export function isKept(path: string): boolean {
  const stays = path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
  return stays && !isAbsolute(path) && !path.includes("\0") && !leftOut.test(path);
}
