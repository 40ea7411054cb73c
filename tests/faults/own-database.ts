// A database of one's own for a test that kills or cuts what serves from it.
import { afterAll, beforeAll } from "vitest";
import { SECRET } from "@/tests/faults/processes";
import { cloneDatabase, joinTestServer } from "@/tests/support/postgres";

/** Makes it before the file's tests and drops it after them; answers with what gives its address meanwhile. */
export function ownDatabase(): () => string {
  let server: Awaited<ReturnType<typeof joinTestServer>>;
  let database: Awaited<ReturnType<typeof cloneDatabase>>;
  beforeAll(async () => {
    server = await joinTestServer();
    database = await cloneDatabase(server.adminUrl, server.template);
    Object.assign(process.env, { DATABASE_URL: database.url, SECRET, LOG_LEVEL: "silent" });
  });
  afterAll(async () => {
    await database.drop();
    await server.leave();
  });
  return () => database.url;
}
