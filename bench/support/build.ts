import { z } from "zod";
import type { Stage } from "./stage.ts";

const created = z.object({ project: z.object({ id: z.string() }), run: z.object({ id: z.string() }) });

/** When each character left the model: `at(chars)` is the time at which that many had been sent, in ms. */
export class SendTimes {
  readonly #sent: { chars: number; at: number }[] = [];
  /** The nonce is put in by the fake, so that its text is a little longer or shorter than the script. */
  startedAt = Number.NaN;

  note(chars: number): void {
    const at = performance.now();
    if (this.#sent.length === 0) this.startedAt = at;
    this.#sent.push({ chars, at });
  }

  /** When the first `chars` characters were out. */
  at(chars: number): number {
    return this.#sent.find((piece) => piece.chars >= chars)?.at ?? this.endedAt;
  }

  get endedAt(): number {
    return this.#sent.at(-1)?.at ?? Number.NaN;
  }
}

/** Makes the model answer `text` to the prompt that names the returned mark, and keeps the times. */
export function scriptAnswer(stage: Stage, text: string, tokensPerSecond: number): { mark: string; times: SendTimes } {
  const times = new SendTimes();
  const mark = `bench-${crypto.randomUUID()}`;
  const onPiece = (chars: number): void => times.note(chars);
  stage.answers.set(mark, { kind: "text", text, tokensPerSecond, pieceChars: 4, onPiece });
  return { mark, times };
}

/** Starts a project whose first build answers `text`. */
export async function startBuild(
  stage: Stage,
  text: string,
  tokensPerSecond: number,
): Promise<{ projectId: string; runId: string; times: SendTimes }> {
  const { mark, times } = scriptAnswer(stage, text, tokensPerSecond);
  const { project, run } = await stage.client.json("POST", "/api/projects", created, {
    prompt: `A page for measuring: ${mark}`,
    blueprint: "landing-page",
  });
  return { projectId: project.id, runId: run.id, times };
}
