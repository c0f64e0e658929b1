import { paidBefore, refuseTooManyFailures } from "@/lib/credits";
import { isLogo } from "@/lib/generator";
import { putBlobs } from "@/lib/projects";
import { AppError } from "@/lib/platform/errors";
import { beginRun } from "@/lib/runs";
import { LIMITS } from "@/lib/schemas/limits";
import { keepUploads, takeUploads } from "@/lib/uploads";
import type { VersionFile } from "@/lib/schemas/version";
import { uploadMessages } from "@/messages/uploads-en";
import type { ProjectFields } from "@/models/project";
import { RunModel, type RunUpload } from "@/models/run";
import { VersionModel } from "@/models/version";
import { chargeFor, FREE_REPAIR } from "./charge-for";
import { logoUploads, withoutIcon } from "./in-brand";
import { type QuoteInput, quoteRun } from "./quote-run";
import { describeFailure, writeRun } from "./write-run";

type BeginInput = Parameters<typeof beginRun>[0];
type LaunchInput = Omit<BeginInput, "model" | "charge" | "project" | "headVersionId" | "uploads"> & {
  /** What it costs is reckoned from this. */
  quote: Omit<QuoteInput, "ownerId" | "mode" | "model" | "request" | "images" | "before">;
  /** The name of the model that the person asked for. */
  wantedModel?: string | undefined;
  /** What is attached to the request; a run that goes on with another has what was attached to that one, too. */
  uploadIds?: readonly string[] | undefined;
  /** What the person allows it to cost; the mode's own cap unless told. */
  capCenticredits?: number | undefined;
  /** The brand that the new project keeps. */
  brand?: ProjectFields["brand"];
  /** The insert that makes the project in the same transaction; without it the quote's project is built on. */
  insert?: Extract<BeginInput["project"], (...args: never[]) => unknown>;
};

/**
 * Claims a run, holds what it may cost, and lets the chosen model write it in the background. Throws RATE_LIMITED past
 * the day's allowance for failed runs, BAD_INPUT for a cap that doesn't fit, a model that isn't offered
 * or images that are too many with those of the runs before, and what claiming throws.
 */
export async function launchRun(input: LaunchInput): ReturnType<typeof beginRun> {
  const { quote: about, wantedModel, capCenticredits, insert, brand, uploadIds = [], ...run } = input;
  const { ownerId, mode, prompt: request, continuesRunId } = run;
  const before = continuesRunId ? await paidBefore(continuesRunId) : undefined;
  const ofBrand = about.isFirstBuild && !continuesRunId ? { brand: brand ?? about.project?.brand ?? null } : {};
  const earlier = continuesRunId ? await uploadsOf(continuesRunId) : await logoUploads(ofBrand);
  const attached = await takeUploads(ownerId, uploadIds, [...(await filesOf(about.project)), ...earlier]);
  // A logo that comes with the request takes the brand's place, and so that one's icon has none.
  const kept = attached.some(({ name }) => isLogo(name)) ? withoutIcon(earlier) : earlier;
  const uploads = [...kept, ...attached.filter(({ path }) => !earlier.some((upload) => upload.path === path))];
  refuseTooManyUploads(attached, uploads);
  const asked = { ownerId, mode, model: wantedModel, request, images: withoutIcon(uploads).length };
  const quote = await quoteRun({ ...about, ...asked, ...(before ? { before } : {}) });
  if (quote.chosen.price) await refuseTooManyFailures(run.ownerId);
  const { model, name } = quote.chosen;
  const charge = run.repair ? { ...FREE_REPAIR, price: quote.chosen.price } : chargeFor(quote, mode, capCenticredits);
  const paid = before ?? {
    minimumCenticredits: charge.minimumCenticredits,
    modelCenticredits: 0,
    chargedCenticredits: 0,
  };
  const begun = await beginRun(
    { ...run, uploads, model: name, charge, ...(insert ? { project: insert } : projectOf(about)) },
    { putBodies: putBlobs, write: (writer) => writeRun(model, writer, paid), failure: describeFailure },
  );
  await keepUploads(ownerId, uploadIds, begun.project._id);
  return begun;
}

/** Each answer may bring some more, and a plan can be sent back as often as one likes. */
function refuseTooManyUploads(attached: readonly RunUpload[], all: readonly RunUpload[]): void {
  const count = all.filter(({ uploadId }) => uploadId).length;
  if (attached.length === 0 || count <= LIMITS.uploadsInAll) return;
  const message = uploadMessages.tooManyInAll(LIMITS.uploadsInAll);
  throw new AppError("BAD_INPUT", message, { fields: { uploadIds: message } });
}

async function uploadsOf(runId: NonNullable<LaunchInput["continuesRunId"]>): Promise<RunUpload[]> {
  return (await RunModel.findById(runId, { uploads: 1 }).lean())?.uploads ?? [];
}

async function filesOf(project: LaunchInput["quote"]["project"]): Promise<VersionFile[]> {
  const version = project?.headVersionId ? await VersionModel.findById(project.headVersionId).lean() : null;
  return version?.files ?? [];
}

function projectOf({ project }: LaunchInput["quote"]): Pick<BeginInput, "project" | "headVersionId"> {
  if (!project) throw new Error("A run without a project must make one.");
  return { project: project._id, headVersionId: project.headVersionId ?? null };
}
