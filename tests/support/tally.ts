// The last line of a run: how many tests passed and failed, over all projects.
import type { Reporter, TestModule } from "vitest/node";

/** A vitest reporter that sums up; files that could not even be read count as one failed test each. */
export default class Tally implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]) {
    let passed = 0;
    let failed = errors.length;
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      passed += tests.filter((test) => test.result().state === "passed").length;
      const broken = tests.filter((test) => test.result().state === "failed").length;
      failed += broken || (module.ok() ? 0 : 1);
    }
    process.once("exit", (code) => {
      if (code !== 0 && failed === 0) failed = 1; // something around the tests broke, the build for instance
      process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
    });
  }
}
