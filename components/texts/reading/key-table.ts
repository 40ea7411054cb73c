// Every key of the reading page, in one table: what it does, and what the sheet says of it. Fetched when the page is idle.
import { expectBox } from "@/components/comments/early-keys";
import { closeLast } from "@/components/texts/reading/escape";
import { countId } from "@/components/texts/reading/paint";
import { current, inHand, isSheet, scroller, walkedTo, walkTo } from "@/components/texts/reading/place";
import type { Room } from "@/components/texts/reading/room-context";
import { fold, step } from "@/components/texts/reading/talk-keys";

/** What a key finds when it is pressed. */
export type At = { room: Room; sheet: () => void };

/** A line of the sheet. `does` says whether there was anything to do; a line of the talk acts while the focus is in it. */
export type KeyLine = {
  keys: readonly string[];
  shown: readonly string[];
  says: string;
  where: "talk" | "text" | "page";
  does: (at: At, key: string) => boolean;
};

/** The passages of the text in hand, and the one of them that was walked to. */
function hand({ texts }: Room) {
  const { passages } = inHand(texts);
  const to = walkedTo();
  return { passages, walked: passages.find(({ key }) => key === to)?.key };
}

function here(room: Room): string | undefined {
  const { passages, walked } = hand(room);
  return walked ?? current(passages)?.key;
}

function walk(room: Room, by: 1 | -1): boolean {
  const { passages, walked } = hand(room);
  const at = passages.findIndex((passage) => passage.key === (walked ?? current(passages)?.key));
  const to = passages[walked ? at + by : at + (by === 1 && scroller().scrollTop > 0 ? 1 : by === 1 ? 0 : -1)];
  if (!to) return false;
  walkTo(to.key);
  document.getElementById(countId(to.key))?.focus({ preventScroll: true });
  return true;
}

function open({ room }: At): boolean {
  const key = here(room);
  if (!key) return false;
  if (key === room.state.open) document.getElementById("panel-head")?.focus({ preventScroll: true });
  else room.open(key);
  return true;
}

function write({ room }: At): boolean {
  const focused = document.activeElement
    ?.closest<HTMLElement>("[data-comment]")
    ?.querySelector<HTMLElement>("[data-act=reply]");
  if (focused) {
    focused.click();
    return true;
  }
  const key = room.state.open ?? here(room);
  if (!key) return false;
  // What is typed while the talk is still on its way is meant for the box.
  if (room.facts.viewer.id && !document.querySelector("#panel .cannot")) expectBox();
  room.wish.current.compose = true;
  if (room.state.open) document.querySelector<HTMLElement>(".comp .one")?.click();
  else room.open(key);
  return true;
}

const follow = (): boolean => {
  const bell = document.querySelector<HTMLElement>("#panel:not([hidden]) .sh .bell");
  (bell ?? document.querySelector<HTMLElement>(".tools .bell"))?.click();
  return true;
};

const search = () => document.querySelector<HTMLElement>(".tools .find")?.click();

/** Side by side, or back to the text in hand. */
function beside({ room: { texts } }: At): boolean {
  const way = texts.length > 1 ? `.seg [href="${inHand(texts).path}"]` : ".seg .sbs";
  const link = isSheet() ? null : document.querySelector<HTMLElement>(way);
  link?.click();
  return link !== null;
}

/** The text beside this one, or the next one of the reading. */
function other(): boolean {
  const there = document.querySelector<HTMLElement>(".both>.text:not([data-hand])");
  if (there && !isSheet()) {
    there.focus({ preventScroll: true });
    return true;
  }
  const links = [...document.querySelectorAll<HTMLElement>(".seg a:not(.sbs)")];
  const next = links[(links.findIndex((link) => link.ariaCurrent) + 1) % links.length];
  next?.click();
  return next !== undefined;
}

const yes = (act: (at: At) => void) => (at: At) => {
  act(at);
  return true;
};

/** The table. Single letters rest while one writes, with modifiers, and where their reader switched them off. */
export const KEYS: readonly KeyLine[] = [
  { keys: ["j"], shown: ["J"], says: "Next paragraph", where: "text", does: ({ room }) => walk(room, 1) },
  { keys: ["k"], shown: ["K"], says: "Previous paragraph", where: "text", does: ({ room }) => walk(room, -1) },
  { keys: ["o"], shown: ["O"], says: "Open the discussion", where: "text", does: open },
  { keys: ["n"], shown: ["N"], says: "Next new comment", where: "page", does: yes(({ room }) => room.next(1)) },
  { keys: ["p"], shown: ["P"], says: "Previous new comment", where: "page", does: yes(({ room }) => room.next(-1)) },
  { keys: ["r"], shown: ["R"], says: "Write, or reply to the comment in focus", where: "page", does: write },
  { keys: ["f"], shown: ["F"], says: "Follow, or stop following", where: "page", does: follow },
  { keys: ["/"], shown: ["/"], says: "Search the group", where: "page", does: yes(search) },
  { keys: ["b"], shown: ["B"], says: "Two texts side by side, and back", where: "page", does: beside },
  { keys: ["t"], shown: ["T"], says: "The other text", where: "page", does: other },
  { keys: ["escape"], shown: ["Esc"], says: "Close what was opened last", where: "page", does: closeLast },
  { keys: ["?"], shown: ["?"], says: "This list", where: "page", does: yes(({ sheet }) => sheet()) },
  { keys: ["j", "arrowdown"], shown: ["J", "↓"], says: "Next comment", where: "talk", does: (_, key) => step(1, key) },
  {
    keys: ["k", "arrowup"],
    shown: ["K", "↑"],
    says: "Previous comment",
    where: "talk",
    does: (_, key) => step(-1, key),
  },
  { keys: ["arrowleft", "arrowright"], shown: ["←", "→"], says: "Fold, unfold the replies", where: "talk", does: fold },
];

/** The line for a key; what the talk has for it comes first while the focus is in the talk. */
export function lineFor(key: string, inTalk: boolean): KeyLine | undefined {
  const lines = KEYS.filter((line) => line.keys.includes(key));
  return (
    (inTalk ? lines.find((line) => line.where === "talk") : undefined) ?? lines.find((line) => line.where !== "talk")
  );
}
