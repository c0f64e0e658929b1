import "server-only";

export { adjustCredits } from "./adjust-credits";
export { describeSetup } from "./describe-setup";
export { endUserSessions } from "./end-user-sessions";
export { listOutbox, readOutboxMail, sendOutboxMail } from "./outbox";
export { searchAllLedgers } from "./search-all-ledgers";
export { searchRuns } from "./search-runs";
export { searchUsers } from "./search-users";
export { trySetup } from "./try-setup";
export { warnOfUnclaimedOperators } from "./warn-of-unclaimed";
