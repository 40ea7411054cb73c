"use client";
// The address of the room: what is open stands in it, so that links, reloads and Back find it again.
import { useEffect } from "react";
import type { Passage } from "@/components/texts/reading/passages";

/** The parameter that names the open paragraph. */
const PARAM = "open";

/** This address with one parameter changed; whatever else it says stays. */
function withParam(path: string, name: string, value: string | null): string {
  const params = new URLSearchParams(location.search);
  params.delete(name);
  if (value) params.append(name, value);
  const search = params.toString();
  return search ? `${path}?${search}` : path;
}

const addressOf = (path: string, key: string | null) => withParam(path, PARAM, key);

/** Writes which of the talk is shown into the address. */
export function writeShow(show: string): void {
  const address = withParam(location.pathname, "show", show === "all" ? null : show);
  history.replaceState(history.state, "", address + location.hash);
}

/**
 * Writes what is open into the address; what was opened from nothing can be left with Back. The entry keeps the router's
 * mark, so that the router knows it again and draws nothing: what is open is the room's, and none of its pages.
 */
export function writeAddress(path: string, key: string | null, push: boolean): void {
  if (push) history.pushState(history.state, "", addressOf(path, key));
  else history.replaceState(history.state, "", addressOf(path, key));
}

/** Follows Back and Forward. */
export function useAddress(
  passages: readonly Passage[],
  former: Readonly<Record<string, string>>,
  follow: (key: string | null) => void,
): void {
  useEffect(() => {
    const now = former[location.hash.slice(1)];
    if (now) location.replace(`#${now}`);
  }, [former]);
  useEffect(() => {
    const asked = () => {
      const key = new URLSearchParams(location.search).get(PARAM);
      return key && passages.some((passage) => passage.key === key) ? key : null;
    };
    const key = asked();
    if (key && !location.hash) document.getElementById(key)?.scrollIntoView({ block: "start", behavior: "instant" });
    const back = () => follow(asked());
    addEventListener("popstate", back);
    return () => removeEventListener("popstate", back);
  }, [passages, follow]);

  // A press on "#k3f9" makes a history entry without the router's mark, and Back to it would load the page anew.
  useEffect(() => {
    const state: unknown = history.state;
    const mend = () => {
      if (history.state === null) history.replaceState(state, "", location.href);
    };
    addEventListener("hashchange", mend);
    return () => removeEventListener("hashchange", mend);
  }, []);
}
