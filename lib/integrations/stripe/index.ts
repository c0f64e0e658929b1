import "server-only";

export { readBalance } from "./balance";
export { type Checkout, createCheckout, expireCheckout, findCheckoutOf, readCheckout } from "./checkouts";
export { isLiveKey } from "./client";
export { createCustomer, updateCustomer } from "./customers";
export { listCompleteCheckouts, listDisputedPayments, listRefundedPayments } from "./lists";
export { type Dispute, listDisputes } from "./disputes";
export { createRefund, listRefunds, type Refund } from "./refunds";
export { StripeFailure } from "./stripe-failure";
export { readEvent, type StripeEvent } from "./webhooks";
