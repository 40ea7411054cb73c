// What the server says about itself: never an address, a token or anybody's words.
import { pino } from "pino";
import { env } from "@/server/env";
import { withoutSecrets } from "@/server/log-redaction";

/** The log of this process. Name what happened and give ids; errors are stripped of addresses and tokens. */
export const log = pino({
  level: env.LOG_LEVEL,
  base: { pid: process.pid },
  redact: {
    paths: [
      "to",
      "email",
      "token",
      "body",
      "raw",
      "rcptTo",
      "*.to",
      "*.email",
      "*.token",
      "*.body",
      "*.raw",
      "*.rcptTo",
    ],
    censor: "[kept out]",
  },
  serializers: { err: withoutSecrets },
});
