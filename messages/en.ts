import { admin } from "./en/admin";
import { adminSites } from "./en/admin-sites";
import { auth } from "./en/auth";
import { billing } from "./en/billing";
import { brand } from "./en/brand";
import { blueprints } from "./en/blueprints";
import { common } from "./en/common";
import { credits } from "./en/credits";
import { dashboard } from "./en/dashboard";
import { directions } from "./en/directions";
import { editor } from "./en/editor";
import { github } from "./en/github";
import { ideas } from "./en/ideas";
import { instructions } from "./en/instructions";
import { marketing } from "./en/marketing";
import { modes } from "./en/modes";
import { options } from "./en/options";
import { plan } from "./en/plan";
import { pricing } from "./en/pricing";
import { prompt } from "./en/prompt";
import { publish } from "./en/publish";
import { select } from "./en/select";
import { settings } from "./en/settings";
import { submissions } from "./en/submissions";
import { share } from "./en/share";
import { versions } from "./en/versions";
import { workspace } from "./en/workspace";
import { zip } from "./en/zip";

/** Every sentence of the interface in English. */
export const t = {
  admin,
  adminSites,
  auth,
  billing,
  blueprints,
  brand,
  common,
  credits,
  dashboard,
  directions,
  editor,
  github,
  ideas,
  instructions,
  marketing,
  modes,
  options,
  plan,
  pricing,
  prompt,
  publish,
  select,
  settings,
  share,
  submissions,
  versions,
  workspace,
  zip,
} as const;
