// The types of steps.mjs, which must be plain JavaScript as it runs before anything is installed.

/** Tells the step, does it, tells how long it took. */
export function step<T>(name: string, work: () => Promise<T>): Promise<T>;
