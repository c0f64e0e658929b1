/** What attaching files says where it refuses. */
export const uploadMessages = {
  notForm: "Send the image as a form's field (multipart/form-data) that is named file.",
  tooLarge: (megabytes: number): string => `The image is larger than ${megabytes} MB. Make it smaller and try again.`,
  empty: "This file is empty.",
  notImage: "Only images can be attached: PNG, JPEG, WebP, GIF or AVIF. This file is none of them.",
  unreadable: "This image is damaged or can't be read. Save it again as PNG or JPEG and try once more.",
  tooManyPixels: (megapixels: number): string =>
    `This image has more than ${megapixels} million pixels. Make it smaller and try again.`,
  animationTooLarge: (megapixels: number): string =>
    `All pictures of this animation together have more than ${megapixels} million pixels. Make it smaller or shorter and try again.`,
  animationTooLong: (pictures: number): string =>
    `This animation has more than ${pictures.toLocaleString("en")} pictures. Make it shorter and try again.`,
  untitled: "image",
  notFound: "This attached file doesn't exist, or it isn't yours.",
  gone: "An attached file is no longer there. Remove it and attach it again.",
  isUsed: "This file is part of a project and goes with it.",
  noRoom: (megabytes: number): string =>
    `Your attached files take more than ${megabytes} MB together. Delete a project that has some, then try again.`,
  notSeen: "This model can't read images. It is told their names and places, and works with those.",
  busy: "Too many images are being attached at once. Please try again in a few seconds.",
  tooManyInAll: (most: number): string =>
    `One request and the answers about it may bring ${most} images together. Take some away and send it again.`,
  tooManyFiles: (path: string, most: number): string =>
    `${path} doesn't fit: a project holds ${most} files. Remove files you don't need and try again.`,
  projectFull: (path: string, megabytes: number): string =>
    `${path} doesn't fit: a project holds ${megabytes} MB. Remove files you don't need and try again.`,
} as const;
