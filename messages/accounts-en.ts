/** Sentences of the server about an account: refusals, and what stands in mails and files. */
export const accountMessages = {
  device: (browser: string, system: string): string => `${browser} on ${system}`,
} as const;
