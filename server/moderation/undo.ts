// What takes back what: the whole law of undoing, as a table.
import type { LogAct } from "@/prisma/client/enums";

/** The act that takes back another; null where there is nothing to take back. */
export const UNDOES = {
  removed: "restored",
  restored: "removed",
  kept: "reopened",
  locked: "unlocked",
  unlocked: "locked",
  reopened: null,
} as const satisfies Record<LogAct, LogAct | null>;

/** An entry as far as undoing asks about it. */
export type Undoable = { act: LogAct; undone: boolean; latest: boolean };

/** Only the last word on a thing can be taken back, and only once. */
export const canUndo = ({ act, undone, latest }: Undoable): boolean => UNDOES[act] !== null && !undone && latest;
