import { putBlobs } from "@/lib/projects";
import { beginRun } from "@/lib/runs";
import { chooseModel } from "./choose-model";
import { describeFailure, writeRun } from "./write-run";

type LaunchInput = Omit<Parameters<typeof beginRun>[0], "model" | "charge">;

/** Claims a run and lets the chosen model write it in the background. Throws what claiming throws. */
export function launchRun(input: LaunchInput): ReturnType<typeof beginRun> {
  const { model, name } = chooseModel();
  return beginRun(
    {
      ...input,
      model: name,
      charge: { atLeastCenticredits: 0, atMostCenticredits: 0, minimumCenticredits: 0, price: null },
    },
    { putBodies: putBlobs, write: (writer) => writeRun(model, writer), failure: describeFailure },
  );
}
