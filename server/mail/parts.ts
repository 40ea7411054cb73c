// How much of a mail's build is looked at.

/** More parts, or longer headers, than any honest mail has; a mail with more is not read. */
export const MOST = { maxChildNodes: 200, maxHeadSize: 200_000, ignoreEmbedded: true };
