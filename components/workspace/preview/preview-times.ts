/** How long things take, in milliseconds. */
export const TIMES = {
  /** How long a frame that followed a run may take to say which version it has become. */
  versionWait: 3_000,
  /** A frame that has not said a word by then is taken for unreachable. */
  helloWait: 10_000,
  /** By then a document that has loaded has said its word, if it is one of ours. */
  leftAfter: 500,
  recoverEvery: 5_000,
  renewAgain: 30_000,
  ping: 2_000,
  stuck: 6_000,
  /** Chromium keeps a frame's process for 2 s after the frame has gone, and would put a new frame into it. */
  restart: 4_000,
  /** A page may have another frame opened twice a second. */
  pageOpensEvery: 500,
} as const;
