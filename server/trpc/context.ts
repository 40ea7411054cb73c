// What every call knows: who asks, and when.
import type { Actor } from "@/server/actor";

/** The context of one call. Where a call comes from is asked by the form of signing in alone, which limits it. */
export type Context = { actor: Actor; now: Date };
