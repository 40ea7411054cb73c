// What the tests of the server tell it of its surroundings.

/** Settings of this process; called before anything imports server/env.ts. */
export const settle = (databaseUrl: string) =>
  Object.assign(process.env, {
    DATABASE_URL: databaseUrl,
    SECRET: "a secret for tests and for nothing else",
    ORIGIN: "http://localhost:3000",
    LOG_LEVEL: "silent",
  });
