// The settings of this process: the only place that reads process.env.
import { existsSync } from "node:fs";
import { demandSigningKey } from "@/server/mail/dkim-key.service";
import { readSettings } from "@/server/settings";

// Next does this for the web process by itself; the worker and scripts get it here. Tests bring their own settings.
if (process.env.NODE_ENV !== "test" && existsSync(".env")) process.loadEnvFile(".env");

/** The settings of this process. */
export const env = readSettings(process.env);
demandSigningKey(env.DKIM_KEY);

// next-auth looks for these by itself, under its own names.
process.env.NEXTAUTH_URL = env.ORIGIN;
process.env.NEXTAUTH_SECRET = env.SECRET;
