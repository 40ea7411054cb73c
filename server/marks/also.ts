// How threads that are also about a paragraph are named beneath its talk.

/** How many threads from elsewhere are named beneath a paragraph's talk. */
export const ECHOES_LISTED = 30;

/** How much of each of them is told, in characters: one line. */
export const ECHO_SAID = 120;
