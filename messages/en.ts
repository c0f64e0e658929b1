import { auth } from "./en/auth";
import { blueprints } from "./en/blueprints";
import { common } from "./en/common";
import { dashboard } from "./en/dashboard";
import { ideas } from "./en/ideas";
import { marketing } from "./en/marketing";
import { prompt } from "./en/prompt";
import { workspace } from "./en/workspace";

/** Every sentence of the interface in English. */
export const t = { auth, blueprints, common, dashboard, ideas, marketing, prompt, workspace } as const;
