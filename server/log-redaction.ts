// Takes out of an error what must not stand in a log.

/** Anything that looks like an address, quoted local parts included. */
const ADDRESS = /[^\s<>",;:()]+@[^\s<>"',;:()]+/g;

/** Long runs of token letters: hashes, session and link tokens. Ids of rows are told by their dashes and stay readable. */
const TOKEN = /(?<![\w-])(?![\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?![\w-]))[\w-]{24,}/gi;

/** The longest message worth keeping: a server's answer, not a mail. */
export const MESSAGE_LENGTH = 300;

/** The text without addresses and tokens, on one line, and short. */
export function withoutAddresses(text: string): string {
  return text
    .replace(ADDRESS, "[address]")
    .replace(TOKEN, "[token]")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, MESSAGE_LENGTH);
}

/** An error as the log shows it. Properties that libraries hang on errors (recipients, SQL values) are left out. */
export function withoutSecrets(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: withoutAddresses(String(error)) };
  const code = (error as { code?: unknown }).code;
  const frames = error.stack?.split("\n").filter((line) => line.startsWith("    at ")) ?? [];
  return {
    type: error.name,
    message: withoutAddresses(error.message),
    ...(typeof code === "string" ? { code } : {}),
    stack: frames.slice(0, 8).join("\n"),
  };
}
