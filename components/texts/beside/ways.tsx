"use client";
// The ways from one text to another: the switcher and its keys, citations of other texts, and the way back on a phone.
// They come after the words; without them the same addresses are plain links.
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { commentId } from "@/components/comments/comment-id";
import { take } from "@/components/texts/beside/hand";
import { keep, kept, leaveOff, leftOff, resume } from "@/components/texts/beside/left-off";
import { besidePath } from "@/components/texts/beside/pair";
import { type Target, targetOf } from "@/components/texts/beside/target";
import { TO_COMMENT, useToComment } from "@/components/texts/beside/to-comment";
import { inHand, isSheet, textId } from "@/components/texts/reading/place";
import { isPlain } from "@/components/texts/reading/presses";
import { type Room, useRoomNow } from "@/components/texts/reading/room-context";
import { Icon } from "@/components/ui/icon";

type Texts = readonly { slug: string; label: string }[];
type Props = { base: string; texts: Texts };

/** Which text was in hand when one went from text to text, so that the next page is brought to where the reader left off. */
const GOING = "postil.going";
const BACK = "postil.back";

/** Where one came from by a citation, and in which text that is of use. */
type Back = { href: string; label: string; in: string };

const nameOfChoice = (base: string): string => `postil.beside:${base}`;

function remembered(base: string): string | null {
  try {
    return localStorage.getItem(nameOfChoice(base));
  } catch {
    return null;
  }
}

function remember(base: string, companion: string): void {
  try {
    localStorage.setItem(nameOfChoice(base), companion);
  } catch {
    // Where nothing can be kept, the first companion is offered.
  }
}

const slugOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/** The address behind a link of the switcher, with the talk that is, or was, open there. */
function switched(link: HTMLAnchorElement, { texts: here, state }: Room, { base, texts }: Props): string {
  if (!link.matches(".sbs")) {
    const open = leftOff(link.pathname)?.open;
    return open ? `${link.pathname}?open=${open}` : link.pathname;
  }
  const own = slugOf(here[0]!.path);
  const path = besidePath(base, texts, own === texts[0]?.slug ? remembered(base) : own);
  return state.open ? `${path}?open=${state.open}` : path;
}

/** The address of a place in a text that is not on the page: beside this one, or, on a phone, instead of it. */
function placed({ path, key, comment }: Target, { facts, state }: Room, { base, texts }: Props): string {
  const open = comment ? key : state.open;
  if (isSheet()) return comment ? `${path}?open=${key}#${commentId(comment)}` : `${path}#${key}`;
  const order = (slug: string) => texts.findIndex((text) => text.slug === slug);
  const [left, right] = [slugOf(facts.path), slugOf(path)].sort((a, b) => order(a) - order(b));
  const shown = comment ? state.open : key;
  return `${base}/${left}/beside/${right}${open ? `?open=${open}` : ""}${shown ? `#${shown}` : ""}`;
}

/** Remembers on a phone where one came from. */
function leadBack({ facts, state }: Room, to: string): void {
  const passage = facts.passages.find(({ key }) => key === state.open);
  const href = passage ? `${facts.path}?open=${passage.key}` : facts.path;
  keep(BACK, { href, label: passage?.label ?? facts.text.label, in: to } satisfies Back);
}

const linkAt = (event: Event, selector: string): HTMLAnchorElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(selector) : null;

/** Listens for presses on the ways; the latest room is what they start from. */
function useWays(room: Room, props: Props): void {
  const router = useRouter();
  const toComment = useToComment(room);
  const latest = useRef({ room, props, toComment });
  useEffect(() => {
    latest.current = { room, props, toComment };
  });
  useEffect(() => {
    const go = (event: MouseEvent, href: string) => {
      const { texts, state } = latest.current.room;
      event.preventDefault();
      event.stopPropagation();
      leaveOff(texts, state.open);
      keep(GOING, textId(inHand(texts).text.id));
      router.push(href, { scroll: false });
    };
    const press = (event: MouseEvent) => {
      const link = linkAt(event, ".reading-bar .seg a, .colhead a");
      const own = latest.current.room;
      if (!link || !isPlain(event)) return;
      if (link.pathname === location.pathname) return void event.preventDefault();
      go(event, link.matches(".colhead a") ? link.pathname : switched(link, own, latest.current.props));
    };
    const cite = (event: MouseEvent) => {
      const { room: own, props: known } = latest.current;
      const target = event.defaultPrevented || !isPlain(event) ? null : targetOf(event, known.base);
      if (!target) return;
      const here = own.texts.some(({ path }) => path === target.path);
      if (here && target.comment && document.getElementById(target.key)) {
        event.preventDefault();
        void latest.current.toComment(target.comment);
      }
      if (here) return;
      if (isSheet()) leadBack(own, target.path);
      else if (target.comment) keep(TO_COMMENT, target.comment);
      go(event, placed(target, own, known));
    };
    document.addEventListener("click", press, true);
    document.addEventListener("click", cite);
    return () => {
      document.removeEventListener("click", press, true);
      document.removeEventListener("click", cite);
    };
  }, [router]);
}

/** On arrival from another text, everything is as it was left; a paragraph that was asked for comes first. */
function useArrival({ texts, state }: Room, base: string): void {
  const arrived = useRef(false);
  useEffect(() => {
    if (arrived.current) return;
    arrived.current = true;
    if (texts[1]) remember(base, slugOf(texts[1].path));
    const from = kept<string>(GOING);
    if (!from) return;
    keep(GOING, null);
    if (!state.open && texts[1]) take(document.getElementById(from));
    const asked = location.hash.slice(1);
    for (const facts of texts) {
      const has = (key: string | null) => facts.passages.some((passage) => passage.key === key);
      if (asked && has(asked)) document.getElementById(asked)?.scrollIntoView({ block: "start", behavior: "instant" });
      else if (!has(state.open) || leftOff(facts.path)?.open === state.open) resume(facts);
    }
  }, [texts, state.open, base]);
}

/** The way back to where a citation was followed, on a phone. */
function WayBack({ path }: { path: string }) {
  const [back, setBack] = useState<Back | null>(null);
  useEffect(() => {
    const was = kept<Back>(BACK);
    if (was && was.in !== path) keep(BACK, null);
    setBack(was?.in === path ? was : null);
  }, [path]);
  if (!back) return null;
  const forget = () => {
    keep(BACK, null);
    setBack(null);
  };
  return (
    <nav className="way-back" aria-label="Where you came from">
      <a className="btn" href={back.href} onClick={forget}>
        <Icon name="undo" small />
        Back to {back.label}
      </a>
      <button type="button" className="ib" aria-label="Stay here" onClick={forget}>
        <Icon name="close" small />
      </button>
    </nav>
  );
}

/** Drawn once on each reading page. */
export default function Ways(props: Props) {
  const room = useRoomNow();
  useWays(room, props);
  useArrival(room, props.base);
  return <WayBack path={room.texts.length === 1 ? room.facts.path : ""} />;
}
