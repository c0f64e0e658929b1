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
  const isOwn = origin.ownerId.equals(forkedBy);
  const asked = {
    projectId: origin._id,
    startedAt: { $lte: version.createdAt },
    continuesRunId: null,
    ...(isOwn ? {} : { summary: { $ne: "" } }),
  };
  const find = (way: 1 | -1, limit: number) =>
    RunModel.find(asked, { prompt: 1, summary: 1 }).sort({ startedAt: way, _id: way }).limit(limit).lean();
  // A long conversation is never read as a whole.
  const [[first], latest] = await Promise.all([find(1, 1), find(-1, MAX_TURNS)]);
  const isFirstLate = latest.some(({ _id }) => first?._id.equals(_id));
  const runs = [...(first && !isFirstLate ? [first] : []), ...latest.toReversed()];
  const turns = [...(origin.background ?? []), ...runs].map(({ prompt, summary }) => ({
    prompt: isOwn ? prompt.slice(0, PROMPT_CHARS) : "",
    summary: summary.slice(0, SUMMARY_CHARS),
  }));
  const told = turns.filter(({ prompt, summary }) => prompt !== "" || summary !== "");
  return told.length <= MAX_TURNS ? told : [...told.slice(0, 1), ...told.slice(1 - MAX_TURNS)];
}
