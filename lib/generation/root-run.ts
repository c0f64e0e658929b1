import { type RunDoc, RunModel } from "@/models/run";

/** The run at the start of a chain of runs that go on with each other. */
export async function rootRun(run: RunDoc): Promise<RunDoc> {
  let root = run;
  while (root.continuesRunId) {
    const before = await RunModel.findById(root.continuesRunId).lean<RunDoc>();
    if (!before) return root;
    root = before;
  }
  return root;
}
