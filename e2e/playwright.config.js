import { defineConfig } from "@playwright/test";
import { env } from "node:process";
import { combinations } from "./support/combinations.js";

export default defineConfig({
  testDir: "journeys",
  outputDir: "out/results",
  globalSetup: "./support/server.js",
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(env.CI),
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 5_000 },
  reporter: [["list"], ["html", { outputFolder: "out/report", open: "never" }]],
  use: {
    browserName: "chromium",
    actionTimeout: 10_000,
    // Traces double the work of a run; ask for them with `npm test -- --trace on`.
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: env.CHROMIUM ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    },
  },
  projects: combinations(env.E2E_FULL === "1"),
});
