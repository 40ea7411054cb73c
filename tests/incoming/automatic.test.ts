// M26, M27: what no person wrote is told by its envelope and its headers, and what a person wrote is not taken for it.
import { expect, test } from "vitest";
import { automatic } from "@/server/incoming/automatic";
import { parse } from "@/server/incoming/parse";

const HOST = "postil.localhost";

const why = async (head: string, from = "ann@example.org") =>
  automatic(await parse(Buffer.from(`From: ann@example.org\r\n${head}\r\n\r\nYes.\r\n`)), from, HOST);

test.each([
  ["Auto-Submitted: auto-replied", "autoSubmitted"],
  ["auto-submitted: AUTO-GENERATED (by us)", "autoSubmitted"],
  ["Auto-Submitted: auto-notified; owner-email=x", "autoSubmitted"],
  ["Precedence: bulk", "precedence"],
  ["PRECEDENCE: Junk", "precedence"],
  ["Precedence: auto_reply", "precedence"],
  ["List-Id: <a.list.example.org>", "list"],
  ["X-Autoreply: yes", "autoReply"],
  ["X-Autorespond: Re: hello", "autoReply"],
  ["Content-Type: multipart/report; report-type=delivery-status; boundary=x", "report"],
  ["Content-Type: Multipart/Report; boundary=x", "report"],
  ["X-Failed-Recipients: ann@example.org", "report"],
  ["Message-ID: <c.0198c0de-0000-7000-8000-000000000001@postil.localhost>", "own"],
  ["Message-ID: <d.0198c0de-0000-7000-8000-000000000001@postil.localhost>", "own"],
])("%s is automatic: %s", async (head, reason) => {
  expect(await why(head)).toBe(reason);
});

test.each([
  "Auto-Submitted: no",
  "Auto-Submitted: No (really)",
  "Precedence: first-class",
  "X-Auto-Response-Suppress: All",
  "Message-ID: <c.0198c0de-0000-7000-8000-000000000001@elsewhere.example.org>",
  "Content-Type: multipart/alternative; boundary=x",
])("%s may be a person's", async (head) => {
  expect(await why(head)).toBeNull();
});

test("an empty envelope sender is nobody's, whatever the mail says", async () => {
  expect(await why("Auto-Submitted: no", "")).toBe("emptySender");
});
