// Asks the server beside it how it is, and ends with 0 only when it is well: the container's health check.
const port = process.env.PORT || "3000";
const answer = await fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(5_000) }).catch(
  () => null,
);
process.exitCode = answer?.ok ? 0 : 1;

export {};
