// Makes a migration out of the changes in prisma/schema.prisma: `npm run migration -- name`.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureClient } from "./client";
import { ensureDatabase, prisma } from "./database";
import { dataFolder, root } from "./paths";
import { startPostgres } from "./postgres";
import { Trouble, tell } from "./trouble";

/** What the schema cannot say we index by hand, under names unlike Prisma's own, and Prisma would drop it again. */
const OURS = /^-- DropIndex\nDROP INDEX "\w+(?<!_idx|_key|_pkey)";\n+/gm;

await tell(async () => {
  const name = process.argv[2];
  if (!name || !/^[a-z][a-z0-9_]*$/.test(name))
    throw new Trouble("Name the change, in small letters: npm run migration -- let_texts_have_figures");
  const server = await startPostgres(path.join(dataFolder, "postgres"));
  const database = "migration_workshop"; // Prisma replays the migrations in a shadow of it, far from real data
  await ensureDatabase(server.url("postgres"), database);
  const script = path.join(tmpdir(), `migration-${process.pid}.sql`);
  // Not `migrate dev`: the engine on WebAssembly gives up where that looks at indexes that we made by hand.
  const [from, to] = [
    ["--from-migrations", "prisma/migrations"],
    ["--to-schema", "prisma/schema.prisma"],
  ] as const;
  await prisma(["migrate", "diff", ...from, ...to, "--script", "--output", script], {
    DATABASE_URL: server.url(database),
  });
  await server.stop();
  const sql = readFileSync(script, "utf8").replaceAll(OURS, "").trim();
  await ensureClient();
  if (!/^[^-\s]/m.test(sql))
    throw new Trouble("The migrations agree with prisma/schema.prisma already: there is nothing to write.");
  const folder = `prisma/migrations/${new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14)}_${name}`;
  mkdirSync(path.join(root, folder));
  writeFileSync(path.join(root, folder, "migration.sql"), `${sql}\n`);
  console.log(`Read ${folder} before you commit it; \`npm start\` and the tests apply it.`);
});
