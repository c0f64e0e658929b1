import { expect, test } from "vitest";
import { startSweep } from "@/lib/platform/sweep";

test("a sweep goes on after a failure, and starts once however often it is asked to", async () => {
  let [turns, twins] = [0, 0];
  startSweep("test-sweep", "test.sweep_failed", async () => {
    turns += 1;
    if (turns === 1) throw new Error("The database is away.");
  });
  startSweep("test-sweep", "test.sweep_failed", async () => {
    twins += 1;
  });
  await expect.poll(() => turns, { timeout: 10_000 }).toBeGreaterThan(2);
  expect(twins).toBe(0);
});
