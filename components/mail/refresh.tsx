// Looks for new mail every few seconds while somebody is looking.
"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** How often; a person who waits for a sign-in mail looks up about this often. */
const SECONDS = 2;

/** Keeps the page that it stands on fresh; shows nothing. */
export function Refresh() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, SECONDS * 1000);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
