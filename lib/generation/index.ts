import "server-only";

export { createProject } from "./create-project";
export { resumeRun } from "./resume-run";
export { startRun } from "./start-run";
