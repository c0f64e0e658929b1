import { z } from "zod";
import { Failure } from "../lib/failure.ts";

const words = z.array(z.string()).min(1);

/** What a Dockerfile's last stage says of running it. */
export type ContainerPlan = {
  nodeVersion: string;
  uid: number;
  env: Record<string, string>;
  command: string[];
  healthCheck: string[];
};

/** Reads the parts of our Dockerfile that are tried without Docker. Throws a Failure when one of them is not there. */
export function readDockerfile(text: string): ContainerPlan {
  const joined = text.replaceAll("\\\n", " ");
  const last = joined.slice(joined.lastIndexOf("\nFROM "));
  const find = (pattern: RegExp, within = last): string => {
    const found = pattern.exec(within)?.[1];
    if (found === undefined) throw new Failure(`The Dockerfile has no ${pattern.source} where it is looked for.`);
    return found;
  };
  const env = [...last.matchAll(/^ENV (.+)$/gm)].flatMap(([, pairs = ""]) =>
    pairs.split(/\s+/).map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)] as const),
  );
  return {
    nodeVersion: find(/^ARG NODE_VERSION=(\S+)$/m, joined),
    uid: Number(find(/^USER (\d+):\d+$/m)),
    env: Object.fromEntries(env),
    command: words.parse(JSON.parse(find(/^CMD (\[.+\])$/m))),
    healthCheck: words.parse(JSON.parse(find(/^HEALTHCHECK .*CMD (\[.+\])$/m))),
  };
}
