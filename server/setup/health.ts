// Is this process fit to serve?
import { db } from "@/server/db";

/** Does the database answer? */
export async function databaseAnswers(): Promise<boolean> {
  return db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
}
