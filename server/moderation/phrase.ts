// Says in a few words what an entry of the log did.
import type { LogAct } from "@/prisma/client/enums";

const PHRASES = {
  removed: (who) => `Removed a comment by ${who}`,
  restored: (who) => `Restored a comment by ${who}`,
  kept: (who) => `Kept a comment by ${who}`,
  locked: (who) => `Locked the thread that ${who} began`,
  unlocked: (who) => `Unlocked the thread that ${who} began`,
  reopened: (who) => `Looked again at a comment by ${who}`,
} as const satisfies Record<LogAct, (who: string) => string>;

/** "Removed a comment by Dieter Hahn". */
export const phrase = (act: LogAct, author: string | null): string => PHRASES[act](author ?? "a former member");
