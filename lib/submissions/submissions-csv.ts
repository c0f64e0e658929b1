import type { UserContext } from "@/lib/platform/context";
import { csvLine, csvText } from "@/lib/platform/csv";
import { fileNameOf, getOwnedProject } from "@/lib/projects";
import { submissionMessages } from "@/messages/submissions-en";
import { type SubmissionDoc, SubmissionModel } from "@/models/submission";

/**
 * Everything that came through the forms of a project's site as CSV (RFC 4180), newest first, with a column for each
 * field that any of them has; line by line, so that it may be of any length. Throws NOT_FOUND.
 */
export async function exportSubmissions(
  ctx: UserContext,
  id: string,
): Promise<{ fileName: string; chunks: AsyncGenerator<Uint8Array<ArrayBuffer>> }> {
  const { _id: projectId, name } = await getOwnedProject(ctx, id);
  const fileName = `${[fileNameOf(name), submissionMessages.csv.fileName].filter(Boolean).join("-")}.csv`;
  return { fileName, chunks: linesOf(projectId) };
}

async function* linesOf(projectId: SubmissionDoc["projectId"]): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const names: string[] = (await SubmissionModel.distinct("fields.name", { projectId })).map(String).toSorted();
  const { date, form, page } = submissionMessages.csv.columns;
  yield encoder.encode(csvLine([date, form, page, ...names.map(csvText)]));
  const rows = SubmissionModel.find({ projectId }).sort({ _id: -1 }).lean<SubmissionDoc[]>().cursor();
  for await (const { createdAt, formName, page: path, fields } of rows) {
    const valueOf = new Map(fields.map(({ name, value }) => [name, value]));
    const cells = [formName, path, ...names.map((name) => valueOf.get(name) ?? "")].map(csvText);
    yield encoder.encode(csvLine([createdAt.toISOString(), ...cells]));
  }
}
