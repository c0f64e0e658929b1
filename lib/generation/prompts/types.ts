import type { Brand } from "@/lib/schemas/brand-kit";
import type { BlueprintId } from "@/lib/schemas/blueprint";
import type { BuildOptions } from "@/lib/schemas/build-options";
import type { BuiltinOptions } from "@/lib/schemas/builtin-options";
import type { Mode } from "@/lib/schemas/mode";
import type { Selection } from "@/lib/schemas/selection";
import type { StyleDirection } from "@/lib/schemas/style-direction";

/** The texts of the parts, as they stand in this folder. */
export type PromptParts = {
  role: string;
  frames: string;
  designSystem: string;
  stackSite: string;
  followUp: string;
  nonce: string;
  modes: Readonly<Record<Mode, string>>;
  blueprints: Readonly<Record<BlueprintId, string>>;
  /** How a model is asked to go on with an answer that broke off. */
  continuation: { atLineStart: string; inTail: string };
  /** How edits that failed are given back to the model: first to be written again, then to be made by writing the file. */
  secondTry: { edits: string; whole: string };
};

export type ProjectFile = { path: string; text: string };

/** An image that the client attached. */
export type PromptUpload = {
  path: string;
  name: string;
  width: number;
  height: number;
  /** Left out for a model that can't read images. */
  image?: { mediaType: string; data: Uint8Array };
};

/** What one Run is about. */
export type PromptInput = {
  /** 4 to 8 characters of lower-case Crockford base32, fixed for the project. */
  nonce: string;
  mode: Mode;
  blueprint: BlueprintId | null;
  /** What the client wants to hold for every request of the project. */
  instructions?: string;
  /** The look and voice of the client's brand; null for none. */
  brand?: Brand | null;
  /** The user's words for this Run. */
  request: string;
  /** The element that the request is about, where it stands, and whether it still does. */
  selection?: Selection & { isThere: boolean };
  /** What the client attached to the request: where it stands in the project, and what is seen of it, if anything is. */
  uploads?: readonly PromptUpload[];
  /** Earlier requests, oldest first, with what was done about each where that is known. */
  history: readonly { prompt: string; summary?: string; asked?: string }[];
  /** The project's text files; empty on a first build. */
  files: readonly ProjectFile[];
  /** Number of the Version that last changed a file, by path; files that are missing here were not changed for long. */
  changedAt?: ReadonlyMap<string, number>;
  /** Files that matter to the request whatever its words. */
  focus?: readonly string[];
  /** What the client changed by hand since the last request. */
  byHand?: readonly string[];
  /** What checks found wrong with the files, a sentence each. */
  problems?: readonly string[];
  /** Set when this Run goes on with one that ended early. */
  continuation?: { unfinished: readonly string[] };
  /** What the client chose beside the request. */
  options?: BuildOptions;
  /** What the plan of a first build is at. */
  planning?: BuiltinOptions["planning"];
  /** The style direction that the client chose. */
  direction?: StyleDirection;
  /** True where the last answer only asked or planned, though it was told to build. */
  isToldAgain?: boolean;
  /** False once the client has been asked enough; `again` where it was asked all the same. */
  mayAsk?: boolean | "again";
  /** Tokens (characters / 4) that the files' contents may take; 40,000 unless told. */
  fileTokenBudget?: number;
};
