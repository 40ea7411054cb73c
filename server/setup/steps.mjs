// What a script does, told while it does it: one line per step with its seconds.

const tty = process.stdout.isTTY;

/**
 * Tells the step, does it, tells how long it took. `work` may answer words to add; false means there was nothing to do.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const began = Date.now();
  const seconds = () => ((Date.now() - began) / 1000).toFixed(1);
  const draw = () => process.stdout.write(`\r  … ${name} (${seconds()} s)`);
  if (!tty) process.stdout.write(`  … ${name}\n`);
  const ticking = tty ? setInterval(draw, 200) : undefined;
  const line = (mark, words) => process.stdout.write(`${tty ? "\r\x1b[2K" : ""}  ${mark} ${name} (${words})\n`);
  try {
    const result = await work();
    const words = typeof result === "string" ? `${result}, ` : result === false ? "nothing to do, " : "";
    line("✓", `${words}${seconds()} s`);
    return result;
  } catch (error) {
    line("✗", `${seconds()} s`);
    throw error;
  } finally {
    clearInterval(ticking);
  }
}
