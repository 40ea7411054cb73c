"use client";
// The first screen of a talk is painted by itself; what follows it, or is not looked for at once, comes in the next frames.
import { startTransition, useEffect, useState } from "react";

/** Whether it is time for the rest. `here` says that the first screen can be drawn; in the server's HTML all stands at once. */
export function useRest(here: boolean, atOnce: boolean): boolean {
  const [rest, setRest] = useState(atOnce);
  useEffect(() => {
    if (rest || !here) return;
    const timer = setTimeout(() => startTransition(() => setRest(true)));
    return () => clearTimeout(timer);
  }, [rest, here]);
  return rest;
}
