// The generated Prisma client: made again when the schema has changed.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { prisma } from "./database";
import { underLock } from "./lock";
import { checkoutCache, root } from "./paths";

/** Generates the client unless it fits the schema already; answers whether there was anything to do. */
export async function ensureClient(): Promise<boolean> {
  const stamp = path.join(root, "prisma/client/made-from");
  const hash = createHash("sha256");
  for (const file of ["prisma/schema.prisma", "node_modules/prisma/package.json"])
    hash.update(readFileSync(path.join(root, file)));
  const wanted = hash.digest("hex");
  const isThere = () =>
    existsSync(path.join(root, "prisma/client/client.ts")) &&
    existsSync(stamp) &&
    readFileSync(stamp, "utf8") === wanted;
  if (isThere()) return false;
  return underLock(path.join(checkoutCache, "client.lock"), async () => {
    if (isThere()) return false;
    await prisma(["generate"]);
    writeFileSync(stamp, wanted);
    return true;
  });
}
