import "server-only";

export { answerRun } from "./answer-run";
export { createProject } from "./create-project";
export { enhancePrompt } from "./enhance-prompt";
export { estimateRun } from "./estimate-run";
export { startSelfRepairs } from "./repair/repair-jobs";
export { offerRepair, repairVersion } from "./repair/repair-version";
export { addQueued } from "./queue/add-queued";
export { editQueued } from "./queue/edit-queued";
export { getQueue } from "./queue/get-queue";
export { orderQueue } from "./queue/order-queue";
export { startQueues } from "./queue/queue-jobs";
export { removeQueued } from "./queue/remove-queued";
export { resumeQueue } from "./queue/resume-queue";
export { resumeRun } from "./resume-run";
export { startRun } from "./start-run";
