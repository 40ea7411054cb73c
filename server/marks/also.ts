// A thread that is about several paragraphs.

/** How many further paragraphs a thread can be about; whoever means more means the text. */
export const ALSO_LIMIT = 20;

/** How many threads from elsewhere are named beneath a paragraph's talk. */
export const ECHOES_LISTED = 30;

/** How much of each of them is told, in characters: one line. */
export const ECHO_SAID = 120;
