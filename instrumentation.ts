/**
 * Runs once when the server starts (Next's instrumentation hook). A bad environment stops the start with a sentence on
 * stderr; a database that is away does not: it is looked for in the background, and health answers 503 meanwhile.
 */
export async function register(): Promise<void> {
  // Written out, so that Next leaves all of this out of the copy it compiles for its edge runtime.
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { refuseBadEnvironment } = await import("@/lib/platform/prepare-env");
    const { refuseUnpricedModel } = await import("@/lib/credits");
    refuseBadEnvironment(refuseUnpricedModel);
    // Every model has to be loaded before the indexes are made: these domains have them all.
    await Promise.all([
      import("@/lib/accounts"),
      import("@/lib/billing"),
      import("@/lib/checks"),
      import("@/lib/mail"),
      import("@/lib/projects"),
    ]);
    const { startRunSweeper } = await import("@/lib/runs");
    const { prepareDb } = await import("@/lib/platform/prepare-db");
    const { startDomainJobs, startSiteServer } = await import("@/lib/publishing");
    const { startForms } = await import("@/lib/submissions");
    await prepareDb();
    startSiteServer();
    startForms();
    startRunSweeper();
    const { startQueues, startSelfRepairs } = await import("@/lib/generation");
    startQueues();
    startSelfRepairs();
    const { startChecks } = await import("@/lib/checks");
    startChecks();
    const { startCreditJobs } = await import("@/lib/credits");
    startCreditJobs();
    const { startAccountJobs } = await import("@/lib/accounts");
    startAccountJobs();
    const { warnOfUnclaimedOperators } = await import("@/lib/operators");
    void warnOfUnclaimedOperators();
    const { startMailDelivery } = await import("@/lib/mail");
    startMailDelivery();
    const { startBillingJobs } = await import("@/lib/billing");
    startBillingJobs();
    startDomainJobs();
  }
}
