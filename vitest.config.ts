// How the tests run: `server` beside PostgreSQL, `journeys` in a browser against the built app.
import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import "./tests/support/group-by.ts";

/** Two files at a time at least: while one waits for the database or the browser, the other works. */
const maxWorkers = Math.max(2, availableParallelism() - 1);

const shared = {
  setupFiles: ["tests/support/strict-console.ts"],
  environment: "node" as const,
};

/** What brings settings of its own, or ends everybody's connections, shares neither its process nor its database. */
const APART = [
  "tests/incoming/hook.test.ts",
  "tests/incoming/hook-away.test.ts",
  "tests/jobs/worker.test.ts",
  "tests/mail/signature.test.ts",
  "tests/revisions/races.test.ts",
  "tests/texts/intake-worker.test.ts",
];

const beside = {
  globalSetup: ["tests/support/global-database.ts"],
  // Long enough for a machine that does other things, too: what hangs is found out all the same.
  testTimeout: 60_000,
  hookTimeout: 60_000,
  maxWorkers,
  sequence: { groupOrder: 0 },
};

export default defineConfig({
  resolve: { alias: { "@/": `${import.meta.dirname}/` } },
  test: {
    reporters: ["default", "./tests/support/tally.ts"],
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          ...beside,
          name: "server",
          include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
          exclude: ["tests/journeys/**", "tests/setup/**", "tests/faults/**", "**/.next*/**", ...APART],
          setupFiles: ["tests/support/worker-database.ts", ...shared.setupFiles],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          ...beside,
          name: "apart",
          include: ["tests/faults/*.test.ts", ...APART],
          exclude: ["tests/faults/web-*.test.ts"],
          setupFiles: ["tests/support/own-database.ts", ...shared.setupFiles],
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: "setup",
          include: ["tests/setup/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: "journeys",
          include: ["tests/journeys/**/*.test.ts", "tests/faults/web-*.test.ts"],
          globalSetup: ["tests/support/global-app.ts"],
          setupFiles: ["tests/support/needs-app.ts", ...shared.setupFiles],
          // Two files at once, each in a browser of its own: while one waits, the other works.
          maxWorkers: 2,
          // Browsers, a server and a database share the cores: what fails once may be the machine, what fails twice is ours.
          retry: 1,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
