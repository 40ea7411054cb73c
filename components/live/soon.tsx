"use client";
// Begins to listen when the page has nothing better to do; all of it is fetched only then.
import dynamic from "next/dynamic";
import { useEffect, useState } from "react";

const Live = dynamic(() => import("@/components/live/live"), { ssr: false });

/** How long a page that is never idle goes without, in milliseconds. */
const AT_LAST = 2_000;

/** What happens in the reading, from a quiet moment after the page was drawn. */
export function LiveSoon() {
  const [begun, begin] = useState(false);
  useEffect(() => {
    const soon = () => begin(true);
    if (!("requestIdleCallback" in window)) {
      const timer = setTimeout(soon, AT_LAST);
      return () => clearTimeout(timer);
    }
    const idle = requestIdleCallback(soon, { timeout: AT_LAST });
    return () => cancelIdleCallback(idle);
  }, []);
  return begun && <Live />;
}
