// The words for where a thread landed.

/** The most that it holds, in characters: what is read at a glance before the talk, about a hundred and fifty words. */
export const LANDING_LIMIT = 1_000;

/** How many former wordings are listed, newest first; older ones are kept. */
export const LANDINGS_LISTED = 100;
