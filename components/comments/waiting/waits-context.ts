"use client";
// Comments of the open talk that wait to be sent, for the places where they will stand.
import { createContext, useContext } from "react";
import type { Waiting } from "@/components/comments/waiting/entry";

/** By the comment that is answered; those that begin a thread under null. */
export type Waits = ReadonlyMap<string | null, Waiting[]>;

/** Given by `<Talk>`. */
export const WaitsContext = createContext<Waits>(new Map());

/** What waits beneath a comment, or, for null, at the end of the talk. */
export const useWaits = (parent: string | null): Waiting[] | undefined => useContext(WaitsContext).get(parent);
