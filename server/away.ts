// Tells a database that is away from a fault of ours.
import { Refusal } from "@/server/refusal";

/** How Prisma, node-postgres and Node say that the database is not there, is going or coming, or lets nobody through. */
const AWAY_CODES = new Set([
  ...["P1001", "P1002", "P1008", "P1017", "P2024", "P2028"],
  ...["08000", "08001", "08003", "08006", "28000", "28P01", "53300", "55P03", "57P01", "57P02", "57P03"],
  ...["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT"],
]);

/** What adapters say where they give no code. */
const AWAY_WORDS =
  /DatabaseNotReachable|ConnectionClosed|Connection terminated|exceeded when trying to connect|SocketTimeout|TooManyConnections/;

/** An error, the errors behind it, and no further. */
const DEPTH = 5;

function isAway(error: unknown, depth = 0): boolean {
  if (!(error instanceof Error) || depth > DEPTH) return false;
  const { code, cause, meta } = error as Error & { code?: unknown; meta?: { driverAdapterError?: unknown } };
  if (typeof code === "string" && AWAY_CODES.has(code)) return true;
  if (AWAY_WORDS.test(error.message)) return true;
  return isAway(cause, depth + 1) || isAway(meta?.driverAdapterError, depth + 1);
}

/** The refusal that such an error is for people; null for every other error. */
export const awayOf = (error: unknown): Refusal | null =>
  isAway(error)
    ? new Refusal(
        "away",
        "Postil cannot reach its database at the moment. Nothing you wrote is lost: try again in a moment.",
      )
    : null;
