import "server-only";

export { answerRun } from "./answer-run";
export { createProject } from "./create-project";
export { estimateRun } from "./estimate-run";
export { offerRepair, repairVersion } from "./repair-version";
export { resumeRun } from "./resume-run";
export { startRun } from "./start-run";
