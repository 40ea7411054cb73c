// Tells a statement that was stopped because it took too long from a fault of ours.

/** PostgreSQL's name for a statement that was stopped. */
const STOPPED = "57014";

/** An error, the errors behind it, and no further. */
const DEPTH = 5;

/** Whether this was a statement that took too long. */
export function tookTooLong(error: unknown, depth = 0): boolean {
  if (!error || typeof error !== "object" || depth > DEPTH) return false;
  const { code, originalCode, cause, meta } = error as Record<string, unknown> & {
    meta?: { code?: unknown; driverAdapterError?: unknown };
  };
  if ([code, originalCode, meta?.code].includes(STOPPED)) return true;
  return tookTooLong(cause, depth + 1) || tookTooLong(meta?.driverAdapterError, depth + 1);
}
