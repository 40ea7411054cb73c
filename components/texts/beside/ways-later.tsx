"use client";
// The ways between texts, fetched after the words.
import dynamic from "next/dynamic";

/** Nothing until it is there. */
export const WaysLater = dynamic(() => import("@/components/texts/beside/ways"), { ssr: false });
