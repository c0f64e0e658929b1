import { z } from "zod";
import type { FakeRequest } from "../../tests/fakes/openai/index.ts";
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

/** Scripts the model's next answer and returns its times. */
export function scriptAnswer(stage: Stage, text: string, tokensPerSecond: number): SendTimes {
  const times = new SendTimes();
  stage.model.script((_request: FakeRequest) => ({
    kind: "text",
    text,
    tokensPerSecond,
    pieceChars: 4,
    onPiece: (chars: number) => times.note(chars),
  }));
  return times;
}

/** Starts a project whose first build answers `text`. */
export async function startBuild(
  stage: Stage,
  text: string,
  tokensPerSecond: number,
): Promise<{ projectId: string; runId: string; times: SendTimes }> {
  const times = scriptAnswer(stage, text, tokensPerSecond);
  const { project, run } = await stage.client.json("POST", "/api/projects", created, {
    prompt: "A page for measuring",
    blueprint: "landing-page",
  });
  return { projectId: project.id, runId: run.id, times };
}
