/** The honeypot: a field that people don't see and programs fill in. */
export const HONEYPOT_NAME = "_homepage";

/** What a form of a page declares about one of its fields; nothing else that is sent is kept. */
export type FormField = {
  name: string;
  /** What the page calls it. */
  label: string;
  isRequired: boolean;
  isEmail: boolean;
  /** The page's own limit in characters; null where it sets none. */
  maxChars: number | null;
};

/** A form of a published page that this server receives, at `/_forms/{id}` of the site's host. */
export type SiteForm = {
  /** The same in every release: made from the page and the form's name. */
  id: string;
  name: string;
  /** The path of the file that it is in. */
  page: string;
  /** The page of the site to which it leads once it is sent; null where the page names none. */
  thanksPath: string | null;
  fields: FormField[];
};

/** What is accepted of one form. */
export const FORM_LIMITS = {
  formsOnPage: 20,
  fields: 100,
  nameChars: 100,
  labelChars: 120,
  /** Characters of one field. */
  valueChars: 20_000,
  /** Bytes of everything in a submission that is kept. */
  keptBytes: 64 * 1024,
  /** Bytes of a request that are read at all, so that what was typed can be shown again. */
  readBytes: 512 * 1024,
  /** Bytes after which a request that is refused for its size isn't even heard out. */
  heardBytes: 16 * 1024 * 1024,
} as const;
