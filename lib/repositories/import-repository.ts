import { findRepository } from "@/lib/integrations/github";
import type { UserContext } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { chooseFiles, createImportedProject, sayLeftOut, withoutDerived } from "@/lib/projects";
import type { Imported } from "@/lib/schemas/imported";
import type { ImportInput } from "@/lib/schemas/repository";
import { repositoryMessages as says } from "@/messages/repositories-en";
import { RepositoryModel } from "@/models/repository";
import { fullName } from "./ensure-repository";
import { fetchFiles } from "./fetch-files";
import { inTurn } from "./in-turn";
import { openForReading } from "./open-for-reading";
import { readListing } from "./read-listing";
import { orSayFailure } from "./say-failure";
import { payForFiles, payToLook } from "./spend-allowance";

const PAGE = "index.html";

/**
 * Makes a project of a website at GitHub, a public one or one that the user's connection reaches, and remembers where it
 * came from. What a project can't hold is left out and named. Throws NOT_FOUND, BAD_INPUT with what to change,
 * RATE_LIMITED, and UPSTREAM_FAILED.
 */
export function importRepository(ctx: UserContext, input: ImportInput): Promise<Imported> {
  return inTurn(ctx, () => bring(ctx, input));
}

async function bring(ctx: UserContext, input: ImportInput): Promise<Imported> {
  const { gitHub, connection } = await openForReading(ctx);
  const path = input.path ?? "";
  const { repository, ref, listing, files, leftOut } = await orSayFailure(ctx, connection, async () => {
    await payToLook(ctx, connection, path);
    const repository = await findRepository(gitHub, input);
    if (!repository) throw new AppError("NOT_FOUND", says.missing);
    const ref = input.ref ?? repository.defaultBranch;
    const listing = await readListing(gitHub, repository, { ref, path });
    const chosen = chooseFiles(listing.files);
    refuseWithoutPage(chosen.kept.map((file) => file.path));
    await payForFiles(ctx, connection, chosen.kept.length);
    const fetched = await fetchFiles(gitHub, repository, chosen.kept);
    const leftOut = [...listing.leftOut, ...chosen.leftOut, ...fetched.leftOut];
    return { repository, ref, listing, files: await withoutDerived(fetched.bodies), leftOut };
  });
  const { id: repositoryId, owner, name, url } = repository;
  const upstream = { repositoryId, owner, name, url, ref, path, commit: listing.commit };
  const what = { name: titleOf(path || name), prompt: says.importedFrom(fullName(repository), path), files };
  const project = await createImportedProject(ctx, what, async (session, projectId) => {
    await RepositoryModel.create([{ projectId, upstream }], { session });
  });
  log.info("repository.imported", { userId: ctx.actor.userId, projectId: project.id, leftOut: leftOut.length });
  return { project, leftOut: sayLeftOut(leftOut) };
}

/** A website has a first page; where it is in a folder, that is what the person wants to import. */
function refuseWithoutPage(paths: readonly string[]): void {
  if (paths.includes(PAGE)) return;
  const nearest = paths.find((path) => path.endsWith(`/${PAGE}`));
  throw new AppError("BAD_INPUT", says.noPage(nearest ? nearest.slice(0, -PAGE.length - 1) : null));
}

/** A repository's name as a project's: its last part, with spaces, and with a capital. */
function titleOf(name: string): string {
  const words = (name.split("/").at(-1) ?? name).replace(/[-_]+/g, " ").trim() || name;
  return words.charAt(0).toUpperCase() + words.slice(1);
}
