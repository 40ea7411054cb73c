// The sample group of a fresh installation, made by prisma/seed.ts.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { withClient } from "./database";
import { root } from "./paths";
import { quietly } from "./quietly";
import type { Given } from "./settings";

/**
 * Creates the sample group; answers whether there was anything to do. The database itself remembers, as a comment on
 * the table of migrations, that this sample was made to its end: one cut short is finished by the next start.
 */
export async function seed(env: Given & { DATABASE_URL: string }): Promise<boolean> {
  const mark = `sample ${sampleHash()}`;
  const made = await withClient(env.DATABASE_URL, (client) =>
    client.query("SELECT obj_description('_prisma_migrations'::regclass, 'pg_class') AS mark"),
  );
  if (made.rows[0]?.mark === mark) return false;
  await quietly("Creating the sample group", ["--import", "tsx", "prisma/seed.ts"], env);
  await withClient(env.DATABASE_URL, (client) => client.query(`COMMENT ON TABLE _prisma_migrations IS '${mark}'`));
  return true;
}

function sampleHash(): string {
  const hash = createHash("sha256");
  const sample = readdirSync(path.join(root, "prisma/sample")).sort();
  for (const file of ["seed.ts", ...sample.map((name) => `sample/${name}`)])
    hash.update(readFileSync(path.join(root, "prisma", file)));
  return hash.digest("hex").slice(0, 12);
}
