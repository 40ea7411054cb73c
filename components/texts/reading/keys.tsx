"use client";
// Reading and talking from the keyboard: listens, and leaves the rest to the table of keys and its sheet, both fetched later.
import dynamic from "next/dynamic";
import { useEffect, useRef, useState } from "react";
import type { At, lineFor } from "@/components/texts/reading/key-table";
import { useRoomNow } from "@/components/texts/reading/room-context";

const KeySheet = dynamic(() => import("@/components/texts/reading/key-sheet"), { ssr: false });

/** Where letters are words, or belong to a control. */
const OTHERS = "input,textarea,select,[contenteditable],[role=menu],[role=listbox],[role=dialog]";

/** Where the choice of somebody who has not signed in is kept. */
const DEVICE = "postil.keysOff";

/** The key by its Latin name, whatever script the keyboard writes. */
function keyOf({ key, code }: KeyboardEvent): string {
  const foreign = key.length === 1 && key > "~";
  return (foreign && code.startsWith("Key") ? code.slice(3) : key).toLowerCase();
}

type State = At & { on: boolean };

/** Whether this press may be meant for the page. */
function isOurs(event: KeyboardEvent, key: string, on: boolean): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (document.querySelector("dialog[open]")) return false;
  if (key === "escape") return true;
  if (key.length === 1 && (!on || (event.shiftKey && key >= "a" && key <= "z"))) return false;
  return !(event.target instanceof Element && event.target.closest(OTHERS));
}

function useTable() {
  const find = useRef<typeof lineFor>(undefined);
  useEffect(() => {
    const wait = window.requestIdleCallback ?? ((done: () => void) => setTimeout(done, 200));
    wait(() => void load());
    const load = async () => {
      find.current = (await import("@/components/texts/reading/key-table")).lineFor;
    };
  }, []);
  return find;
}

function useDevice(signedIn: boolean, set: (on: boolean) => void) {
  useEffect(() => {
    try {
      if (!signedIn && localStorage.getItem(DEVICE)) set(false);
    } catch {
      // Where nothing can be kept, the keys act.
    }
  }, [signedIn, set]);
}

/** Listens for keys; shows their sheet when asked. */
export function Keys() {
  const room = useRoomNow();
  const { viewer } = room.facts;
  const [on, setOn] = useState(viewer.singleKeys);
  const [asked, ask] = useState(0);
  const find = useTable();
  useDevice(viewer.id !== null, setOn);
  const latest = useRef<State>(undefined);
  useEffect(() => {
    latest.current = { room, on, sheet: () => ask((old) => old + 1) };
  });
  useEffect(() => {
    const press = async (event: KeyboardEvent) => {
      const [key, now] = [keyOf(event), latest.current];
      if (!now || !isOurs(event, key, now.on)) return;
      const inTalk = event.target instanceof Element && event.target.closest("#panel") !== null;
      const line = (find.current ?? (await import("@/components/texts/reading/key-table")).lineFor)(key, inTalk);
      if (line?.does(now, key)) event.preventDefault();
    };
    const click = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest("[data-do=keys]")) latest.current?.sheet();
    };
    document.addEventListener("keydown", press);
    document.addEventListener("click", click);
    return () => {
      document.removeEventListener("keydown", press);
      document.removeEventListener("click", click);
    };
  }, [find]);
  return asked > 0 && <KeySheet asked={asked} on={on} turn={setOn} device={viewer.id === null ? DEVICE : null} />;
}
