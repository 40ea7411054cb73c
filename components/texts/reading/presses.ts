"use client";
// One listener for every link and button of the page that acts on the room; without it they are plain links.
import { useEffect, useRef } from "react";
import { walkTo } from "@/components/texts/reading/place";
import type { Room } from "@/components/texts/reading/room-context";
import { SHOWS } from "@/components/texts/reading/shows";
import { ofKey } from "@/components/texts/reading/together";

/** Copies an address and says so; where the browser forbids it, nothing is said. */
export async function copyAddress(address: string, what: string, say: (words: string) => void): Promise<void> {
  try {
    await navigator.clipboard.writeText(new URL(address, location.origin).href);
    say(`The address of ${what} was copied.`);
  } catch {
    // The address bar has it; nothing is lost.
  }
}

/** Whether a press is meant for the page, and not for a new window or tab. */
export const isPlain = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** A citation of this text scrolls to its paragraph; the talk stays open. */
function citation(event: MouseEvent, room: Room): boolean {
  const link =
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a.cite, #cite-preview a") : null;
  const key = link?.pathname === room.facts.path ? link.hash.slice(1) : "";
  if (!key || !isPlain(event) || !document.getElementById(key)) return false;
  event.preventDefault();
  walkTo(key);
  return true;
}

/** A press on underlined words opens the talk at the thread about them; once it is open, the talk does so itself. */
function underlined({ target }: MouseEvent, room: Room): boolean {
  const words = target instanceof Element && !target.closest("a") ? target.closest(".pt u") : null;
  const key = words?.closest(".para")?.id;
  if (!words || !key || key === room.state.open || getSelection()?.isCollapsed === false) return false;
  room.wish.current.pressed = words;
  room.open(key);
  return true;
}

function press(event: MouseEvent, room: Room): void {
  if (citation(event, room) || underlined(event, room)) return;
  const target =
    event.target instanceof Element ? event.target.closest<HTMLElement>("[data-talk],[data-do],a.pn,.toc a") : null;
  if (!target || !isPlain(event) || event.defaultPrevented) return;
  const { talk: key, do: doing, show, walk } = target.dataset;
  const plainLink = target.matches("a.pn,.toc a");
  if (target.matches("a.pn")) permalink(target, room);
  if (target.matches(".toc a")) room.showContents(false);
  if (plainLink || doing === "keys") return;
  event.preventDefault();
  if (key && key === room.state.open) room.close();
  else if (key) room.open(key, { walk: target.matches(".step") || walk !== undefined });
  else if (doing === "close") room.close();
  else if (doing === "next") room.next(1);
  else if (doing === "back") room.next(-1);
  else if (doing === "show") room.show(SHOWS.find((one) => one === show) ?? "all");
  else if (doing === "readAll") room.next("readAll");
  else if (doing === "contents") room.showContents(!room.state.contents);
}

function permalink(link: HTMLElement, { texts, say }: Room): void {
  const key = (link.getAttribute("href") ?? "").slice(1);
  const facts = ofKey(texts, key);
  const passage = facts.passages.find((candidate) => candidate.key === key);
  void copyAddress(`${facts.path}#${key}`, passage?.label ?? "this place", say);
}

/** Listens for presses on the room's links and buttons. */
export function usePresses(room: Room): void {
  const latest = useRef(room);
  useEffect(() => {
    latest.current = room;
  });
  useEffect(() => {
    const listen = (event: MouseEvent) => press(event, latest.current);
    document.addEventListener("click", listen);
    return () => document.removeEventListener("click", listen);
  }, []);
}
