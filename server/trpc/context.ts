// What every call knows: who asks, when, and from where.
import type { Actor } from "@/server/actor";

/** The context of one call. `address` is the socket's (or trusted proxy's) address, for limits only. */
export type Context = { actor: Actor; now: Date; address: string | null };
