// Keeps what is in view where it is while something comes in above it, or goes.

/** So many frames are enough for React to draw what was put in, and for the browser to lay it out. */
const FRAMES = 4;

/** The first comment in view, which is what the reader looks at. */
function anchorIn(scroller: Element): Element | undefined {
  const { top } = scroller.getBoundingClientRect();
  return [...scroller.querySelectorAll("[data-comment]")].find((one) => one.getBoundingClientRect().bottom > top + 8);
}

const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));

/** Changes the talk with its scroller held still. */
export async function holdStill(change: () => void): Promise<void> {
  const scroller = document.querySelector<HTMLElement>("#panel .scroll");
  const anchor = scroller ? anchorIn(scroller) : undefined;
  const top = anchor?.getBoundingClientRect().top ?? 0;
  // The browser's own way of doing this, where it has one, would do it a second time.
  if (scroller) scroller.style.overflowAnchor = "none";
  change();
  for (let i = 0; i < FRAMES; i++) {
    await frame();
    // A comment that became a tombstone is another element in the same place.
    const there = anchor && document.getElementById(anchor.id);
    const moved = there ? there.getBoundingClientRect().top - top : 0;
    if (scroller && moved) scroller.scrollTop += moved;
  }
  if (scroller) scroller.style.overflowAnchor = "";
}
