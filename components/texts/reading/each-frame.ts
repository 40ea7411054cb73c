// Going along with whatever scrolls: at most once a frame.

/** What is asked for comes with the next frame; `end` stops it. */
export type EachFrame = { ask: () => void; end: () => void };

/** Does the work in each frame in which something scrolls or the window changes. `isOwn` tells scrolling that is none of it. */
export function eachFrame(work: () => void, isOwn: (event: Event) => boolean = () => false): EachFrame {
  let frame = 0;
  const ask = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      work();
    });
  };
  const hear = (event: Event) => {
    if (!isOwn(event)) ask();
  };
  // Scrolling is heard of on its way down: texts side by side, sheet and panel each scroll by themselves.
  addEventListener("scroll", hear, { passive: true, capture: true });
  addEventListener("resize", hear, { passive: true });
  const end = () => {
    cancelAnimationFrame(frame);
    removeEventListener("scroll", hear, { capture: true });
    removeEventListener("resize", hear);
  };
  return { ask, end };
}
