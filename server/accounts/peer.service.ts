// Lets every request say which connection it came in on.
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

/**
 * Writes the peer of every incoming connection to the end of its X-Forwarded-For, so that a caller can neither leave
 * it out nor choose it. Without this a route handler has no way to learn the socket's address.
 */
export function tellPeers(): void {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    const said = request.headers["x-forwarded-for"];
    request.headers["x-forwarded-for"] = [said, request.socket.remoteAddress].filter(Boolean).join(", ");
  });
}
