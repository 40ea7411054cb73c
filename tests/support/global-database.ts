// Once per run, before all tests: the test server and its template.
import type { TestProject } from "vitest/node";
import { joinTestServer } from "./postgres";

declare module "vitest" {
  interface ProvidedContext {
    adminUrl: string;
    template: string;
  }
}

/** Called by vitest; answers what to do when the run ends. */
export default async function setup(project: TestProject) {
  const { adminUrl, template, leave } = await joinTestServer();
  project.provide("adminUrl", adminUrl);
  project.provide("template", template);
  return leave;
}
