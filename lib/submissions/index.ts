import "server-only";

export { deleteSubmission, markSubmission } from "./change-submission";
export { deleteSubmissions } from "./delete-all";
export { keepSubmissions } from "./keep-submissions";
export { listSubmissions } from "./list-submissions";
export { startForms } from "./start-forms";
export { exportSubmissions } from "./submissions-csv";
