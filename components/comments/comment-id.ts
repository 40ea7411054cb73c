// Where a comment stands on the page.

/** The id of a comment's element; replies link to it. */
export const commentId = (id: string): string => `c-${id}`;
