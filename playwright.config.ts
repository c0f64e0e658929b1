import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";
import { freePort } from "./scripts/lib/ports.ts";

// The main process chooses the port once; Playwright's workers read this file again and inherit it.
process.env.E2E_PORT ??= String(await freePort());
const debian = "/usr/bin/chromium";
const executablePath = process.env.VECTORT_CHROMIUM ?? (existsSync(debian) ? debian : undefined);

// Chromium reads the last of these lists only, so Playwright's own, as far as it concerns us, stands here too.
const playwrights = [
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
];
// What a window's address bar would open, is loaded with each window, though nobody sees it.
const popups = ["PreloadTopChromeWebUI", "WebUIOmniboxPopup", "WebUIOmniboxFullPopup", "WebUIOmniboxAimPopup"];

export default defineConfig({
  testDir: "e2e",
  globalSetup: "./tests/support/e2e-server.ts",
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // Generous, because a slow machine is not a fault: a test that is right ends long before.
  timeout: 900_000,
  expect: { timeout: 60_000 },
  reporter: [["list"]],
  outputDir: "test-results",
  use: {
    baseURL: `http://localhost:${process.env.E2E_PORT}`,
    viewport: { width: 1280, height: 800 },
    // A trace is a quarter of a run's work. Who looks for a fault asks for one: npx playwright test --trace on.
    screenshot: "only-on-failure",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        `--disable-features=${[...playwrights, ...popups].join(",")}`,
      ],
    },
  },
});
