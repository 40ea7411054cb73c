// A thread that is also about further paragraphs of its text.

/** How many further paragraphs a thread can be about; whoever means more means the text. */
export const ALSO_LIMIT = 20;

/** Said where one of them cannot be meant. */
export const ALSO_REFUSED = "A thread can also be about other paragraphs of its own text. Choose among those.";
