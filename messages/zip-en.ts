/** What importing a ZIP says where it refuses; each names the file that is the trouble. */
export const zipMessages = {
  notForm: "Send the ZIP as a form's field (multipart/form-data) that is named file.",
  uploadTooLarge: (megabytes: number): string =>
    `The ZIP is larger than ${megabytes} MB. Leave out what the website doesn't need, such as node_modules.`,
  notZip: "This file is not a ZIP, or it didn't arrive whole. Make the ZIP again.",
  tooMany: "This ZIP holds more files than can be looked through. Leave out what the website doesn't need.",
  damaged: (name: string): string => `“${name}” is damaged in this ZIP. Make the ZIP again.`,
  bomb: (name: string): string => `“${name}” unpacks to more than the ZIP says, so nothing was imported.`,
  unpacksTooLarge: (name: string, megabytes: number): string =>
    `This ZIP unpacks to more than ${megabytes} MB; the largest file is “${name}”. Leave out what the website doesn't need.`,
  encrypted: (name: string): string => `“${name}” is encrypted. Make a ZIP without a password.`,
  link: (name: string): string => `“${name}” is a link to another file. Put the file itself into the ZIP.`,
  packed: (name: string): string =>
    `“${name}” is packed in a way that can't be read. Make the ZIP with another program.`,
  badName: (name: string): string => `The name of “${name}” can't be read. Make the ZIP with another program.`,
  absolute: (name: string): string => `“${name}” has an absolute path. Make a ZIP of the folder itself.`,
  leaves: (name: string): string => `“${name}” leads out of its folder (..). Make a ZIP of the folder itself.`,
  backslash: (name: string): string => `“${name}” has a backslash in its path. Make the ZIP with another program.`,
  taken: (name: string): string =>
    `“${name}” has the same name as another file in this ZIP, or one that differs only in upper and lower case. Rename one of them.`,
  noPage: (folder: string | null): string =>
    folder === null
      ? "There is no index.html in this ZIP, and only websites can be imported."
      : `There is no index.html at the root of this ZIP, but there is one in ${folder}. Make a ZIP of that folder.`,
  importedFrom: (name: string): string => `Imported from ${name}`,
  untitled: "Imported website",
} as const;
