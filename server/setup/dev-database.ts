// A database for trying things by hand: `npx tsx server/setup/dev-database.ts NAME` prints the settings to use it.
import path from "node:path";
import { ensureClient } from "./client";
import { ensureDatabase, migrate } from "./database";
import { dataFolder } from "./paths";
import { startPostgres } from "./postgres";
import { localSecret } from "./secrets";
import { Trouble, tell } from "./trouble";

await tell(async () => {
  const name = process.argv[2];
  if (!name || !/^[a-z][a-z0-9_]*$/.test(name))
    throw new Trouble("Say the database's name, in small letters: npx tsx server/setup/dev-database.ts ann");
  if (name === "postgres" || name.startsWith("template"))
    throw new Trouble(`${name} belongs to PostgreSQL itself: take another name.`);
  const server = await startPostgres(path.join(dataFolder, "postgres"));
  await ensureDatabase(server.url("postgres"), name);
  await ensureClient();
  await migrate(server.url(name));
  console.log(`DATABASE_URL=${server.url(name)}\nSECRET=${localSecret()}`);
  await server.leave();
});
