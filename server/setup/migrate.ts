// Brings the database of DATABASE_URL to the newest state: what containers do before the web process starts.
import { checkDatabase, migrate } from "./database";
import { seed } from "./seed";
import { checkSettings, givenSettings } from "./settings";
import { step } from "./steps.mjs";
import { Trouble, tell } from "./trouble";

await tell(async () => {
  const given = givenSettings();
  const settings = checkSettings(given);
  const url = given.DATABASE_URL;
  if (!url) throw new Trouble("DATABASE_URL is not set: say which database to migrate.");
  await step("Check and migrate the database", async () => {
    await checkDatabase(url);
    return migrate(url);
  });
  if (settings.SAMPLE) await step("Look after the sample group", () => seed({ ...given, DATABASE_URL: url }));
});
