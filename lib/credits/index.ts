import "server-only";

export { addEntry } from "./add-entry";
export { adjustBalance } from "./adjust-balance";
export { closeHold } from "./close-hold";
export { startCreditJobs } from "./credit-jobs";
export { formatCredits } from "./format-credits";
export { heldCenticredits } from "./held-centicredits";
export { ledgerCsv } from "./ledger-csv";
export { listLedger } from "./list-ledger";
export { placeHold } from "./place-hold";
export { searchLedger } from "./search-ledger";
export { grantSignup, unlockSignup } from "./signup";
export { spendable } from "./spendable";
