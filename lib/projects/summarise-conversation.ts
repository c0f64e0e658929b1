import type { Types } from "mongoose";
import type { ProjectDoc } from "@/models/project";
import { RunModel } from "@/models/run";
import type { VersionDoc } from "@/models/version";

type Background = { prompt: string; summary: string }[];

const MAX_TURNS = 20;
const PROMPT_CHARS = 2_000;
const SUMMARY_CHARS = 600;

/**
 * What a fork of `version` knows of the conversation that led to it, oldest first and shortened: the first turn and the
 * latest ones. Somebody else than the owner gets what was done, and never what was asked.
 */
export async function summariseConversation(
  origin: ProjectDoc,
  version: VersionDoc,
  forkedBy: Types.ObjectId,
): Promise<Background> {
  const asked = { projectId: origin._id, startedAt: { $lte: version.createdAt }, continuesRunId: null };
  const runs = await RunModel.find(asked, { prompt: 1, summary: 1 }).sort({ startedAt: 1 }).lean();
  const isOwn = origin.ownerId.equals(forkedBy);
  const turns = [...(origin.background ?? []), ...runs].map(({ prompt, summary }) => ({
    prompt: isOwn ? prompt.slice(0, PROMPT_CHARS) : "",
    summary: summary.slice(0, SUMMARY_CHARS),
  }));
  const told = turns.filter(({ prompt, summary }) => prompt !== "" || summary !== "");
  return told.length <= MAX_TURNS ? told : [...told.slice(0, 1), ...told.slice(1 - MAX_TURNS)];
}
