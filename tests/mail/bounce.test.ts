// M35: what reports say, in the words of many mail servers; and that nothing in them can say more than it may.
import { expect, test } from "vitest";
import { bounceIn } from "@/server/mail/bounce";
import { readReport } from "@/server/mail/report";
import { complaint, dsn, inWords, parts, RETURNED } from "../support/reports";

const read = async (raw: string) => bounceIn(await readReport(Buffer.from(raw)), "ann@example.org");
const kindOf = async (raw: string) => (await read(raw))?.kind ?? null;

test.each([
  ["nobody there", { status: "5.1.1" }, "hard"],
  ["a full mailbox, for good", { status: "5.2.2 (mailbox full)" }, "hard"],
  ["a vague status, and a sharp one in the words", { status: "5.0.0", said: "550-5.1.1 nobody of that name" }, "hard"],
  ["not taken for days", { status: "4.4.7" }, "soft"],
  ["policy", { status: "5.7.1" }, "policy"],
  ["policy behind a vague status", { status: "5.0.0", said: "554 5.7.606 not from there" }, "policy"],
  ["policy in words alone", { status: "5.0.0", said: "550 refused, on a blocklist" }, "policy"],
  ["a status that is none", { status: "who knows" }, "soft"],
  ["still trying", { action: "delayed", status: "4.4.1" }, "delayed"],
  ["still trying, says a server with a wrong status", { action: "Delayed (will retry)", status: "5.4.1" }, "delayed"],
  ["delivered", { action: "delivered", status: "2.0.0" }, null],
  ["relayed to one that tells nothing", { action: "relayed", status: "2.0.0" }, null],
  ["expanded", { action: "expanded", status: "2.0.0" }, null],
])("M35 %s", async (_, said, kind) => {
  expect(await kindOf(dsn(said))).toBe(kind);
});

test("M35 the status and the words are kept, without addresses", async () => {
  const found = await read(dsn({ said: "550 5.1.1 <ann@example.org>: nobody here\r\n by that name" }));
  expect(found).toEqual({ kind: "hard", status: "5.1.1", words: "550 5.1.1 <[address]>: nobody here by that name" });
});

test("M35 capitals, folded lines and other forms of our address are ours", async () => {
  expect(await kindOf(dsn({ to: "<ANN@Example.ORG>" }))).toBe("hard");
  expect(await kindOf(dsn({ to: "ann.b@work.example", original: "ann@example.org" }))).toBe("hard");
  expect(await kindOf(dsn().replace("Final-Recipient: rfc822; ", "Final-Recipient:\r\n\trfc822;\r\n "))).toBe("hard");
  expect(await kindOf(dsn().replace("message/delivery-status", "message/global-delivery-status"))).toBe("hard");
});

test("M35 of another address nothing is sure", async () => {
  expect(await kindOf(dsn({ to: "bob@example.org" }))).toBe("soft");
  const two = dsn().replace(
    "Action: failed",
    "Action: delivered\r\nStatus: 2.0.0\r\n\r\nFinal-Recipient: rfc822; bob@example.org\r\nAction: failed",
  );
  expect(await kindOf(two)).toBeNull();
});

test("M35 of several reports about ours the worst counts", async () => {
  const late = "Final-Recipient: rfc822; ann@example.org\r\nAction: delayed\r\nStatus: 4.4.1";
  expect(await kindOf(dsn().replace("\r\n\r\nFinal-Recipient", `\r\n\r\n${late}\r\n\r\nFinal-Recipient`))).toBe("hard");
});

const DAEMON = "Mail Delivery Subsystem <mailer-daemon@mx.example.org>";
const QMAIL = `Hi. This is the qmail-send program at mx.example.org.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<ann@example.org>:
Sorry, no mailbox here by that name. (#5.1.1)

--- Below this line is a copy of the message.
`;

test.each([
  ["qmail", inWords("<>", "failure notice", QMAIL + RETURNED), "hard"],
  ["qmail, after days", inWords("x@example.org", "failure notice", QMAIL.replace("5.1.1", "4.4.1")), "soft"],
  [
    "Exchange",
    inWords(
      "postmaster@example.org",
      "Undeliverable: Who lit it?",
      "Delivery has failed to these recipients:\n\nDiagnostic information for administrators:\nGenerating server: ex.example.org\n#550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found ##",
    ),
    "hard",
  ],
  [
    "exim",
    `X-Failed-Recipients: ann@example.org\r\n${inWords(DAEMON, "Mail delivery failed: returning message to sender", `A message that you sent could not be delivered.\n\n  ann@example.org\n    SMTP error after RCPT TO: 550 no such person\n\n------ This is a copy of the message, including all the headers. ------\n\n${RETURNED}`)}`,
    "hard",
  ],
  ["no code at all", inWords(DAEMON, "Returned mail", "It could not be delivered. Sorry."), "soft"],
  [
    "codes in the returned mail alone",
    inWords(DAEMON, "Returned mail", `It came back.\n\n----- Original message -----\n${RETURNED}`),
    "soft",
  ],
  ["policy in words", inWords(DAEMON, "Returned mail", "said: 550 this looks like spam"), "policy"],
  ["a warning", inWords(DAEMON, "Warning: message 1x delayed 24 hours", "It is tried again. 451 4.7.1"), "delayed"],
  [
    "numbers that are no codes",
    inWords(DAEMON, "Returned mail", "192.5.1.1 had 500 mails of 550kB in 552.5 seconds."),
    "soft",
  ],
  [
    "HTML alone",
    inWords(DAEMON, "Returned mail", "<p>Sorry: <b>550</b> 5.1.1 unknown</p>").replace("text/plain", "text/html"),
    "hard",
  ],
  [
    "a report by the book without its part for machines",
    parts([`From: ${DAEMON}`], "multipart/report; report-type=delivery-status", [["text/plain", "550 5.1.1 nobody"]]),
    "hard",
  ],
])("M35 in words: %s", async (_, raw, kind) => {
  expect(await kindOf(raw)).toBe(kind);
});

test.each([
  [
    "an answer of somebody who is away",
    inWords("ann@example.org", "Automatic reply: Who lit it?", "I am away until 5.1.12."),
  ],
  [
    "one from a postmaster who is away",
    `Auto-Submitted: auto-replied\r\n${inWords("postmaster@example.org", "Away", "550 5.1.1")}`,
  ],
  ["a person's mail", inWords("ann@example.org", "5.1.1", "550 5.1.1 said Ann.")],
  [
    "a receipt",
    parts([`From: ${DAEMON}`], "multipart/report; report-type=disposition-notification", [["text/plain", "550 5.1.1"]]),
  ],
  [
    "a report of encryption",
    parts([`From: ${DAEMON}`], "multipart/report; report-type=tlsrpt", [["text/plain", "550 5.1.1"]]),
  ],
  ["nothing", ""],
  ["bytes", "\0\xff\0"],
])("M35 says nothing against the mail: %s", async (_, raw) => {
  expect(await kindOf(raw)).toBeNull();
});

test.each([
  ["abuse", "complaint"],
  ["Fraud", "complaint"],
  ["opt-out", "complaint"],
  ["not-spam", null],
  ["auth-failure", null],
])("M37 a report of feedback: %s", async (said, kind) => {
  expect(await kindOf(complaint(said))).toBe(kind);
});

test("M37 a report of feedback that gives no kind is none", async () => {
  expect(await kindOf(complaint().replace("message/feedback-report", "text/plain"))).toBeNull();
});

const within = async (milliseconds: number, work: () => Promise<unknown>) => {
  const begun = performance.now();
  await work().catch(() => undefined);
  expect(performance.now() - begun).toBeLessThan(milliseconds);
};

test.each([
  [
    "ten thousand parts",
    () =>
      parts(
        [],
        "multipart/report; report-type=delivery-status",
        Array.from({ length: 10_000 }, () => ["text/plain", "x"] as const),
      ),
  ],
  [
    "ten thousand recipients",
    () =>
      dsn().replace(
        "Action: failed",
        "Action: failed\r\n\r\nFinal-Recipient: rfc822; x@y.example\r\nAction: failed".repeat(10_000),
      ),
  ],
  ["a line of a megabyte", () => dsn({ said: "5".repeat(1_000_000) })],
  ["a megabyte of dashes", () => inWords(DAEMON, "Returned mail", "-".repeat(1_000_000))],
  [
    "a megabyte of brackets",
    () => inWords(DAEMON, "Returned mail", "<".repeat(1_000_000)).replace("text/plain", "text/html"),
  ],
  ["a megabyte of dots and digits", () => inWords(DAEMON, "Returned mail", "5.1".repeat(300_000))],
  ["a header of a megabyte", () => `Content-Type: multipart/report; ${"x=y; ".repeat(200_000)}\r\n\r\nHi.`],
  ["a megabyte of newlines", () => dsn({ said: "\r\n".repeat(500_000) })],
])("M35 is read quickly, or not at all: %s", async (_, make) => {
  const raw = make();
  await within(5_000, () => read(raw));
});
