/** Importing a ZIP: the composer's button, the drop, and what came of it. */
export const zip = {
  button: "ZIP",
  label: "Import a ZIP",
  drop: "Drop the ZIP to import the website in it",
  dropHint: "At most 20 MB; pages, styles, scripts and images: 400 files of 1 MB and 10 MB in all.",
  title: "Import a ZIP",
  importing: (name: string) => `Importing ${name}…`,
  notZip: (name: string) => `${name} is not a ZIP. Drop a ZIP with the website in it.`,
  oneOnly: "Drop one ZIP at a time.",
  tooLarge: (name: string, megabytes: number) =>
    `${name} is larger than ${megabytes} MB. Leave out what the website doesn't need, such as node_modules.`,
  another: "Choose another ZIP",
} as const;
