// Listens for work over a connection of its own, which reconnects and subscribes again by itself.
import postgres from "postgres";
import { log } from "@/server/log";
import { WAKE_CHANNEL } from "@/server/mail/wake.store";

/** Calls `onWork` when a transaction with work for us has committed, and after every reconnection. */
export async function listenForWork(databaseUrl: string, onWork: () => void): Promise<{ close(): Promise<void> }> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  const subscribed = () => {
    log.debug("listening for work");
    onWork();
  };
  // While the database is away the worker still turns by the clock.
  sql.listen(WAKE_CHANNEL, onWork, subscribed).catch((error) => log.warn({ err: error }, "cannot listen for work"));
  return { close: () => sql.end({ timeout: 2 }) };
}
