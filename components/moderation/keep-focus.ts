// Keeps the focus at a place of the page while that place is drawn anew.

/** How long a drawing may take, in milliseconds; after it the reader has gone on by themselves. */
const LONGEST_WAIT = 5_000;

/** Moves the focus to what surrounds `from` and has an id, and back to it when a new drawing takes it away. */
export function keepFocusAround(from: HTMLElement | null): void {
  const id = from?.closest<HTMLElement>("[id][tabindex]")?.id;
  if (!id) return;
  const find = () => document.getElementById(id)?.focus();
  find();
  const watch = new MutationObserver(() => {
    if (document.activeElement === document.body) find();
  });
  watch.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => watch.disconnect(), LONGEST_WAIT);
}
