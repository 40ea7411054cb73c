"use client";
// Reading and talking from the keyboard. Single keys rest while one writes, and can be switched off.
import { useEffect, useRef } from "react";
import { closeLast } from "@/components/texts/reading/escape";
import { countId } from "@/components/texts/reading/paint";
import { current, walkedTo, walkTo } from "@/components/texts/reading/place";
import type { Room } from "@/components/texts/reading/room-context";

/** The keys, as their sheet lists them. */
export const KEYS = [
  ["J", "Next paragraph"],
  ["K", "Previous paragraph"],
  ["N", "Next new comment"],
  ["O", "Open the discussion"],
  ["R", "Write, or reply to the comment in focus"],
  ["F", "Follow, or stop following"],
  ["Esc", "Close what was opened last"],
  ["?", "This list"],
] as const;

/** Where the choice to have no single keys is kept on this device. */
export const KEYS_OFF = "postil.keysOff";

const areOff = (): boolean => {
  try {
    return localStorage.getItem(KEYS_OFF) === "1";
  } catch {
    return false;
  }
};

const here = ({ facts }: Room): string | undefined => walkedTo() ?? current(facts.passages)?.key;

function walk(room: Room, by: 1 | -1): void {
  const { passages } = room.facts;
  const walked = walkedTo();
  const at = passages.findIndex((passage) => passage.key === (walked ?? current(passages)?.key));
  const to = passages[walked ? at + by : at + (by === 1 && scrollY > 0 ? 1 : by === 1 ? 0 : -1)];
  if (!to) return;
  walkTo(to.key);
  document.getElementById(countId(to.key))?.focus({ preventScroll: true });
}

function write(room: Room): void {
  const focused = document.activeElement
    ?.closest<HTMLElement>("[data-comment]")
    ?.querySelector<HTMLElement>("[data-act=reply]");
  const key = room.state.open ?? here(room);
  if (focused) focused.click();
  if (focused || !key) return;
  room.wish.current.compose = true;
  if (room.state.open) document.querySelector<HTMLElement>(".comp .one")?.click();
  else room.open(key);
}

const ACTS: Record<string, (room: Room) => void> = {
  j: (room) => walk(room, 1),
  k: (room) => walk(room, -1),
  n: (room) => room.next(),
  o: (room) => {
    const key = here(room);
    if (key) room.open(key);
  },
  r: write,
  f: () => document.querySelector<HTMLElement>("#panel:not([hidden]) .bell, .tools .bell")?.click(),
  "?": () => document.querySelector<HTMLDialogElement>("#keys")?.showModal(),
};

function press(event: KeyboardEvent, room: Room): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (document.querySelector("dialog[open]")) return;
  if (event.key === "Escape") return void closeLast();
  if (event.target instanceof Element && event.target.closest("input,textarea,select,[contenteditable],[role=menu]"))
    return;
  const act = ACTS[event.key.toLowerCase()];
  if (!act || (areOff() && event.key !== "?")) return;
  event.preventDefault();
  act(room);
}

/** Listens for the reading room's keys. */
export function useKeys(room: Room): void {
  const latest = useRef(room);
  useEffect(() => {
    latest.current = room;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event, latest.current);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
