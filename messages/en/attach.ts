/** Attaching images to a request: the composer's button, the drop, and what becomes of each file. */
export const attach = {
  button: "Attach",
  label: "Attach images",
  list: "Attached images",
  drop: "Drop images to attach them",
  dropHint: "PNG, JPEG, WebP, GIF or AVIF, at most 10 MB each",
  waiting: "Waiting…",
  progress: (name: string) => `Uploading ${name}`,
  preparing: "Preparing…",
  remove: (name: string) => `Remove ${name}`,
  removed: (name: string) => `${name} is removed.`,
  attached: (name: string) => `${name} is attached.`,
  retry: "Retry",
  retryName: (name: string) => `Retry ${name}`,
  tooMany: (most: number, left: number) =>
    `At most ${most} images go with one request; ${left === 1 ? "one was" : `${left} were`} left out.`,
  unreadable: "This file can't be read here. Save it on this device and attach it again.",
  stillUploading: (count: number) =>
    count === 1
      ? "An image is still uploading. It can be sent as soon as it is here."
      : `${count} images are still uploading. It can be sent as soon as they are here.`,
  failed: (count: number) =>
    count === 1
      ? "An image could not be attached. Retry or remove it, then send."
      : `${count} images could not be attached. Retry or remove them, then send.`,
  signIn: {
    title: "Sign in to attach images",
    text: "Images are kept with your account. What you have written stays and waits for you; attach the images once you are in, then start the build.",
    register: "Create an account",
    login: "Sign in",
    later: "Not now",
  },
  sent: (count: number) => (count === 1 ? "1 attached image" : `${count} attached images`),
} as const;
