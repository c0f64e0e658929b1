/** What the server says about a project's stylesheets. */
export const stackMessages = {
  cssRefused: (reason: string): string => `The stylesheet was refused: ${reason}.`,
  cssNotCompiled: (reason: string): string => `The stylesheet could not be compiled: ${reason}.`,
  /** Reasons: parts of the sentences above. */
  compilerDown: "the compiler did not start",
  tooSlow: "the CSS took too long to compile",
  tooMuchMemory: "the CSS needs too much memory to compile",
  notCompiled: "the CSS could not be compiled",
  ruleNotAllowed: (name: string): string => `@${name} is not allowed`,
  foreignImport: "@import may only name Tailwind's own stylesheets",
} as const;
