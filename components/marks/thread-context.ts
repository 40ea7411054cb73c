"use client";
// The thread that a comment is in, for what is done with a thread from within it.
import { createContext, useContext } from "react";
import type { ThreadView } from "@/server/comments/view";

/** The thread, whether only what is new of it is shown, and whether the reader is saying where it landed. */
export type ThreadHere = { thread: ThreadView; newOnly: boolean; landing: boolean; setLanding: (on: boolean) => void };

/** Given by each thread of a list. */
export const ThreadContext = createContext<ThreadHere | null>(null);

/** The thread that one is in. */
export const useThread = (): ThreadHere | null => useContext(ThreadContext);
