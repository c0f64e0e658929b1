/** What saving to GitHub and importing from it say. */
export const repositoryMessages = {
  notSetUp: "GitHub is not set up on this server.",
  notConnected: "Connect your GitHub account first.",
  connectionOver: "GitHub doesn't accept the connection any more. Please connect your account again.",
  notRevoked: "GitHub couldn't be reached, so the connection wasn't taken back. Please try again in a moment.",
  away: "GitHub couldn't be reached, or didn't answer in time. Please try again in a moment.",
  limited: "GitHub asks us to slow down. Please try again a little later.",
  refused: "GitHub refused this. Check what your account may do there.",
} as const;
