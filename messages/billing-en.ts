/** Sentences about buying credits. */
export const billingMessages = {
  notSetUp: "Payments are not set up here, so no credits can be bought.",
  title: (credits: number): string => `${credits} Vectort.io credits`,
  stripeAway: "The payment service can't be reached right now. Nothing was paid. Please try again in a moment.",
  stripeKey: "Payments are not set up right: the payment service refuses our key. Nothing was paid.",
  wrongPrice: "Payments are not set up right: the price at the payment service is not ours. Nothing was paid.",
  notFound: "This purchase doesn't exist, or it isn't yours.",
  badSignature: "The signature doesn't fit.",
  refund: {
    notPaid: "This purchase has not been paid, so there is nothing to give back.",
    free: "This package cost nothing, so there is nothing to give back.",
    tooLate: (days: number): string => `A package can be given back for ${days} days, and those are over.`,
    taken: "Part of this package has been refunded or is disputed already, so it can't be given back here.",
    used: "Credits of this package have been used, so it can't be given back. Unused packages can.",
    refused: "The payment service refused this refund. Your credits are back in your balance.",
  },
  test: {
    live: "The key works. It is for real payments (live mode).",
    test: "The key works. It is for trying things out (test mode): no real money moves.",
    unauthorised: "Stripe refuses the key. Check STRIPE_SECRET_KEY.",
    unavailable: "Stripe can't be reached right now.",
  },
} as const;
