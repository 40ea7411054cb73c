// Runs once when the web process starts, before the first request.

/** Lets every request say which connection it came in on. */
export async function register() {
  if (process.env.NEXT_RUNTIME === "nodejs") (await import("@/server/accounts/peer.service")).tellPeers();
}
