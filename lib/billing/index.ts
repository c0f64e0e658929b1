import "server-only";

export { startBillingJobs } from "./billing-jobs";
export { getCheckoutState } from "./get-checkout-state";
export { handleStripeEvent } from "./handle-stripe-event";
export { listPackages } from "./list-packages";
export { listPurchases } from "./list-purchases";
export { refundPurchase } from "./refund-purchase";
export { startCheckout } from "./start-checkout";
export { testStripe } from "./stripe-test";
export { readWebhookHealth } from "./webhook-health";
