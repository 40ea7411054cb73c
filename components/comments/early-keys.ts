// What is typed between the wish to write and the box: kept in its order, and put into the box as soon as it is there.

/** How long a box may take, in milliseconds: keys of somebody for whom none comes are the page's again after that. */
const PATIENCE = 4_000;

const BOX = "#panel .comp textarea";

/** What was typed so far; null while no box is expected. */
let typed: string | null = null;
let until = 0;

/** The box, once one can write in it. */
function boxNow(): HTMLTextAreaElement | null {
  const box = document.querySelector<HTMLTextAreaElement>(BOX);
  return box?.offsetParent ? box : null;
}

/** No box comes, or it is there: keys go where the focus is. */
export function expectNoBox(): void {
  typed = null;
  document.removeEventListener("keydown", keep, true);
}

function handOver(box: HTMLTextAreaElement): void {
  const words = typed;
  expectNoBox();
  box.focus({ preventScroll: true });
  if (!words) return;
  box.setRangeText(words, box.selectionStart, box.selectionEnd, "end");
  box.dispatchEvent(new Event("input", { bubbles: true }));
}

/** The words after this key; undefined where it types nothing. */
function after(words: string, { key, repeat }: KeyboardEvent): string | undefined {
  if (key === "Backspace") return [...words].slice(0, -1).join("");
  if (key === "Enter") return `${words}\n`;
  if (key.length !== 1) return undefined;
  // The key that asked for the box may still be held down.
  return repeat && words === "" ? words : words + key;
}

function keep(event: KeyboardEvent): void {
  const box = boxNow();
  const elsewhere = event.target instanceof Element && event.target.closest("input,textarea,select,dialog");
  const shortcut = event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
  if (box) handOver(box);
  else if (elsewhere || event.key === "Escape") expectNoBox();
  const words = typed === null || shortcut ? undefined : after(typed, event);
  if (words === undefined) return;
  typed = words;
  event.preventDefault();
  event.stopPropagation();
}

function look(): void {
  if (typed === null) return;
  const box = boxNow();
  if (box) handOver(box);
  else if (performance.now() > until) expectNoBox();
  else requestAnimationFrame(look);
}

/** Whoever wishes to write is to have the box in a moment: what they type until then belongs into it. */
export function expectBox(): void {
  until = performance.now() + PATIENCE;
  if (typed !== null) return;
  typed = "";
  document.addEventListener("keydown", keep, true);
  requestAnimationFrame(look);
}
