import type { PromptInput, PromptParts } from "./types";

type SystemInput = Pick<PromptInput, "nonce" | "mode" | "blueprint"> & { isFollowUp: boolean };

/** What is the same for every project, then for every project of a type, then for every request of this project. */
export function systemPrompt(parts: PromptParts, { nonce, mode, blueprint, isFollowUp }: SystemInput): string {
  return [
    parts.role,
    parts.frames,
    parts.designSystem,
    parts.stackSite,
    ...(isFollowUp ? [parts.followUp] : []),
    parts.modes[mode],
    ...(blueprint === null ? [] : [parts.blueprints[blueprint]]),
    parts.nonce.replaceAll("{{nonce}}", () => nonce),
  ].join("\n\n");
}

/** The words of a request, under their heading. */
export function describeRequest({ request }: Pick<PromptInput, "request">): string {
  return `# The request\n\n${request.trim()}`;
}
