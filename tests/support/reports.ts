// Reports about a mail as mail servers and providers write them, made for a test.

/** What a test wants in a report by the book. */
export type Dsn = { to?: string; original?: string; action?: string; status?: string; said?: string; subject?: string };

/** The mail that is returned with a report. */
export const RETURNED = [
  "From: Bob via The Harbour Readers <notify@postil.localhost>",
  "Subject: Who lit it before him?",
  "",
  "Read 5.1.1 and 550 in the words of a member, who writes about mail.",
].join("\r\n");

/** A mail of several parts, each with its kind. */
export function parts(head: string[], type: string, bodies: readonly (readonly [string, string])[]): string {
  const boundary = "=_report";
  const said = bodies.flatMap(([kind, body]) => [`--${boundary}`, `Content-Type: ${kind}`, "", body]);
  return [
    ...head,
    "MIME-Version: 1.0",
    `Content-Type: ${type}; boundary="${boundary}"`,
    "",
    ...said,
    `--${boundary}--`,
    "",
  ].join("\r\n");
}

/** A report of a mail server, as RFC 3464 has it. */
export function dsn({
  to = "ann@example.org",
  original,
  action = "failed",
  status = "5.1.1",
  said,
  subject,
}: Dsn = {}): string {
  const fields = [
    "Reporting-MTA: dns; mx.example.org",
    "",
    `Final-Recipient: rfc822; ${to}`,
    ...(original ? [`Original-Recipient: rfc822;${original}`] : []),
    `Action: ${action}`,
    `Status: ${status}`,
    ...(said ? [`Diagnostic-Code: smtp; ${said}`] : []),
  ];
  return parts(
    [
      "From: Mail Delivery System <MAILER-DAEMON@mx.example.org>",
      `Subject: ${subject ?? "Undelivered Mail"}`,
      "Auto-Submitted: auto-replied",
    ],
    "multipart/report; report-type=delivery-status",
    [
      ["text/plain", "The mail below could not be delivered."],
      ["message/delivery-status", fields.join("\r\n")],
      ["message/rfc822", RETURNED],
    ],
  );
}

/** A provider's report of what a user thinks of a mail, as RFC 5965 has it. */
export const complaint = (kind = "abuse", returned = RETURNED): string =>
  parts(
    ["From: <fbl@provider.example>", "Subject: FW: Who lit it before him?"],
    "multipart/report; report-type=feedback-report",
    [
      ["text/plain", "This is an abuse report for a mail from 192.0.2.1."],
      ["message/feedback-report", `Feedback-Type: ${kind}\r\nUser-Agent: Feedback/1.0\r\nVersion: 1`],
      ["message/rfc822", returned],
    ],
  );

/** A report in words alone. */
export const inWords = (from: string, subject: string, body: string): string =>
  [
    `From: ${from}`,
    `Subject: ${subject}`,
    "Content-Type: text/plain; charset=utf-8",
    "",
    body.replace(/\n/g, "\r\n"),
    "",
  ].join("\r\n");
