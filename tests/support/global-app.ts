// Once per run, before the journeys: the real app.
import type { TestProject } from "vitest/node";
import { startApp } from "./app";

declare module "vitest" {
  interface ProvidedContext {
    baseUrl: string;
    databaseUrl: string;
  }
}

/** Called by vitest; journeys read `inject("baseUrl")` and `inject("databaseUrl")`. */
export default async function setup(project: TestProject) {
  const app = await startApp();
  project.provide("baseUrl", app.baseUrl);
  project.provide("databaseUrl", app.databaseUrl);
  return app.stop;
}
