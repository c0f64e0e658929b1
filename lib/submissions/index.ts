import "server-only";

export { deleteSubmission, markSubmission } from "./change-submission";
export { listSubmissions } from "./list-submissions";
export { startForms } from "./start-forms";
export { exportSubmissions } from "./submissions-csv";
