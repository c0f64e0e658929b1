import { addOwnKey } from "@/lib/own-keys";
import type { UserContext } from "@/lib/platform/context";
import { ownModelName } from "@/lib/schemas/own-key";
import { startFakeOpenAi } from "@/tests/fakes/openai";

/** An endpoint of a person's own, one of the server's with the environment that names it, and how a key is kept. */
export async function startOwnKeys() {
  const key = "sk-my-own-0123456789-wxyz";
  const theirs = await startFakeOpenAi({ apiKey: key });
  const ours = await startFakeOpenAi({ apiKey: "ours" });
  const vendor = { OPENAI_BASE_URL: ours.url, OPENAI_API_KEY: "ours", MODEL_QUICK: "gpt-5-mini" };
  const input = { label: "Mine", baseUrl: theirs.url, key, models: ["big-1"] };
  const keep = async (ctx: UserContext) => {
    theirs.script({ kind: "text", text: "ready" });
    const ownKey = await addOwnKey(ctx, input);
    return { ownKey, model: ownModelName(ownKey.id, "big-1") };
  };
  return { theirs, ours, vendor, input, keep };
}
