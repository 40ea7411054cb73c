// Once per run, before the journeys: the real app. When it cannot be started, the journeys fail and the rest runs.
import type { TestProject } from "vitest/node";
import { type RunningApp, startApp } from "./app";

declare module "vitest" {
  interface ProvidedContext {
    baseUrl: string;
    databaseUrl: string;
    /** Why there is no app, or nothing. */
    appTrouble: string;
  }
}

/** Called by vitest; journeys read `inject("baseUrl")` and `inject("databaseUrl")`. */
export default async function setup(project: TestProject) {
  const app: RunningApp | string = await startApp().catch((error: Error) => error.message);
  project.provide("appTrouble", typeof app === "string" ? app : "");
  if (typeof app === "string") return;
  project.provide("baseUrl", app.baseUrl);
  project.provide("databaseUrl", app.databaseUrl);
  return app.stop;
}
