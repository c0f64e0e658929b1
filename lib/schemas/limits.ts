/** Bounds that both sides of the wire know. */
export const LIMITS = {
  /** Characters of one prompt. */
  promptChars: 20_000,
  /** Characters of a prompt that is made fuller on request, and of what becomes of it. */
  thinPromptChars: 2_000,
  fullerPromptChars: 6_000,
  /** Models that a key of one's own may name. */
  modelsOfKey: 5,
  /** Prompts that may wait in a project. */
  queuedPrompts: 5,
  /** Characters of a project's instructions. */
  instructionsChars: 4_000,
  /** Characters of a brand's voice. */
  brandVoiceChars: 600,
  /** Characters of a project's name. */
  projectNameChars: 80,
  /** Characters of a version's name. */
  versionNameChars: 80,
  /** Changes of files by hand that make one version, and bytes of the request that brings them. */
  handChanges: 500,
  handChangesBytes: 8 * 1024 * 1024,
  /** Characters of a site's title and description. */
  siteTitleChars: 120,
  siteDescriptionChars: 300,
  passwordMinChars: 8,
  passwordMaxChars: 128,
  /** Characters of an element that a request is about, and of a page it may stand in. */
  selectionChars: 20_000,
  pageChars: 1024 * 1024,
  /** Bytes of a JSON request body. */
  jsonBodyBytes: 256 * 1024,
  /** Bytes of a ZIP that is imported. */
  zipBytes: 20 * 1024 * 1024,
  /** Bytes of a file that is attached, and how many may go with one request. */
  uploadBytes: 10 * 1024 * 1024,
  uploadsPerRequest: 8,
  /** How many may come with a request and all answers about it together: as many as three questions let one send. */
  uploadsInAll: 32,
  /** Pixels of an attached image; of an animation, all its pictures together, and how many they may be. */
  uploadPixels: 40_000_000,
  uploadAnimationPixels: 25_000_000,
  uploadAnimationPictures: 1_000,
  /** What one account's attached files may take, as they are kept. */
  uploadsAccountBytes: 256 * 1024 * 1024,
  /** Characters of an attached file's name. */
  uploadNameChars: 120,
} as const;
