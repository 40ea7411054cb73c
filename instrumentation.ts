// Runs once when the web process starts, before the first request.

/** Gives every answer its headers, lets every request say which connection it came in on, and opens the queue before somebody waits for it. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  (await import("@/headers")).dressAll();
  (await import("@/server/accounts/peer.service")).tellPeers();
  await (await import("@/server/jobs/queue")).queue().catch(() => undefined);
}
