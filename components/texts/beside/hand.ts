// Of two texts side by side, one is in the reader's hand.

/** Takes a text in hand: keys act in it, and a phone shows it. */
export function take(text: Element | null): void {
  if (!text || text.hasAttribute("data-hand")) return;
  for (const old of document.querySelectorAll(".both>[data-hand]")) old.removeAttribute("data-hand");
  text.setAttribute("data-hand", "");
}
