"use client";
// What stands in the place of a page that is not open to its reader. Every page carries the way to these, so what they
// are made of is fetched, and drawn, only where one of them is shown.
import dynamic from "next/dynamic";

/** There is nothing, or it is not open to whoever asks. */
export const NotHere = dynamic(() => import("@/components/groups/not-here-view").then((module) => module.NotHereView));

/** Known, but not allowed. */
export const Forbidden = dynamic(() =>
  import("@/components/groups/forbidden-view").then((module) => module.ForbiddenAnywhere),
);

/** Founding a group, for somebody who may not. */
export const ForbiddenToFound = dynamic(() =>
  import("@/components/groups/forbidden-view").then((module) => module.ForbiddenToFound),
);

/** Known, but not allowed, within a group: asks the server for the reason. */
export const ForbiddenInGroup = dynamic(() =>
  import("@/components/groups/forbidden-view").then((module) => module.ForbiddenInGroup),
);
