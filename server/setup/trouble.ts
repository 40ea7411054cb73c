// What went wrong with this machine or its settings, said in one sentence.

/** A problem that a person can put right: scripts print its message without a stack trace and exit with 1. */
export class Trouble extends Error {
  override name = "Trouble";
}

/** Runs a script's body; a `Trouble` becomes one sentence, anything else keeps its stack. */
export async function tell(body: () => Promise<void>): Promise<void> {
  try {
    await body();
  } catch (error) {
    console.error(error instanceof Trouble ? `\n${error.message}\n` : error);
    process.exit(1);
  }
}
