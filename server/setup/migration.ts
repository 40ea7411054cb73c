// Makes a migration out of the changes in prisma/schema.prisma: `npm run migration -- name`.
import { readdirSync } from "node:fs";
import path from "node:path";
import { ensureClient } from "./client";
import { ensureDatabase, prisma } from "./database";
import { dataFolder, root } from "./paths";
import { startPostgres } from "./postgres";
import { Trouble, tell } from "./trouble";

await tell(async () => {
  const name = process.argv[2];
  if (!name || !/^[a-z][a-z0-9_]*$/.test(name))
    throw new Trouble("Name the change, in small letters: npm run migration -- let_texts_have_figures");
  const server = await startPostgres(path.join(dataFolder, "postgres"));
  const database = "migration_workshop"; // Prisma replays the migrations here and in a shadow of it, far from real data
  await ensureDatabase(server.url("postgres"), database);
  await prisma(["migrate", "dev", "--create-only", "--name", name], { DATABASE_URL: server.url(database) });
  await ensureClient();
  const written = readdirSync(path.join(root, "prisma/migrations")).find((folder) => folder.endsWith(`_${name}`));
  if (!written) throw new Trouble("The migrations agree with prisma/schema.prisma already: there is nothing to write.");
  console.log(`Read prisma/migrations/${written} before you commit it; \`npm start\` and the tests apply it.`);
  await server.stop();
});
