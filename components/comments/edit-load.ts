// The form in which one's own comment is edited, fetched once: early, so that it is there without a network.

/** Fetches it. */
export const loadEditForm = () => import("@/components/comments/edit-form");
