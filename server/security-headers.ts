// The headers that every answer of the web process carries.

/** Served over https, and built for use or still being written. */
export type Serving = { secure: boolean; developing: boolean };

/** Paths whose address holds a token: they tell nobody where somebody came from. */
const HOLDS_TOKEN =
  /^\/(signin\/confirm|invitations\/|unsubscribe\/|held\/|api\/invitations\/|api\/unsubscribe\/|api\/held\/)/;

/** A year, as browsers' preload lists ask for. */
const HSTS = "max-age=31536000; includeSubDomains";

/** Pages of the local mailbox frame a mail, without scripts; the frame inherits the policy, and mails bring their styles. */
const FRAMES_MAIL = /^\/mailbox\//;

/** What scripts, styles and pictures may come from on this path. Next draws the nonce from here for its own scripts. */
export function contentPolicy(path: string, nonce: string, { secure, developing }: Serving): string {
  const ownStyles = developing || FRAMES_MAIL.test(path);
  const rules = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${developing ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${ownStyles ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    // Bars, maps and depths are lengths in style attributes; they can load and run nothing.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    ...(secure ? ["upgrade-insecure-requests"] : []),
  ];
  return rules.join("; ");
}

/** The headers for one path. */
export const securityHeaders = (path: string, policy: string, { secure }: Serving): Record<string, string> => ({
  "Content-Security-Policy": policy,
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": HOLDS_TOKEN.test(path) ? "no-referrer" : "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
  ...(secure && { "Strict-Transport-Security": HSTS }),
});
