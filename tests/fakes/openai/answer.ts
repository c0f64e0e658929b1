/** What the fake does with one request. */
export type FakeAnswer = TextAnswer | ErrorAnswer | { kind: "drop" };

export type TextAnswer = {
  kind: "text";
  /** `@@NONCE` in it becomes the nonce found in the prompt. */
  text: string;
  /** Characters in one delta; 12 unless told. */
  pieceChars?: number;
  /** How the bytes leave: a write an event, a write a byte (also inside a character), or one write for everything. */
  transport?: "events" | "bytes" | "whole";
  /** One token is four characters; 0 or nothing means as fast as it goes. */
  tokensPerSecond?: number;
  /** Called as each piece of a paced answer has left, with the characters sent until then: a bench takes the time. */
  onPiece?: (sentChars: number) => void;
  /** `refusal`: the model itself declines, and the text is its refusal. */
  finish?: "stop" | "length" | "content-filter" | "refusal";
  /** What the endpoint says it counted: nothing at all, or these figures; a token is four characters unless told. */
  usage?: "none" | { inputTokens: number; cachedInputTokens?: number; outputTokens: number };
  /** What happens after so many characters: the socket dies, nothing more comes, an error event, a clean end too early. */
  breakAt?: { chars: number; by: "cut" | "silence" | "error" | "close" };
};

export type ErrorAnswer = {
  kind: "error";
  status: number;
  code?: string;
  message?: string;
  headers?: Record<string, string>;
};

/** One request as the fake saw it. `messages` are the prompt's texts, whichever the wire. */
export type FakeRequest = {
  wire: "responses" | "chat";
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: Readonly<Record<string, unknown>>;
  messages: readonly { role: string; text: string }[];
  /** Resolves when the connection of this request is gone, or the answer is out. */
  closed: Promise<"answered" | "abandoned">;
};

/** An answer, or a function that makes it from the request. */
export type FakeScript = FakeAnswer | ((request: FakeRequest) => FakeAnswer);

/** The text with the project's nonce put in, which is read from the prompt as a model would. */
export function withNonce(text: string, request: FakeRequest): string {
  const prompt = request.messages.map((message) => message.text).join("\n");
  const nonce = /@@([0-9a-hjkmnp-tv-z]{4,8})(?= )/.exec(prompt)?.[1];
  return nonce === undefined ? text : text.replaceAll("@@NONCE", `@@${nonce}`);
}

/** The text in pieces of `size` characters, never inside a surrogate pair: JSON would not carry a half. */
export function piecesOf(text: string, size: number): string[] {
  const pieces: string[] = [];
  const characters = Array.from(text);
  for (let at = 0; at < characters.length; at += size) pieces.push(characters.slice(at, at + size).join(""));
  return pieces;
}
