// What the log keeps of errors: enough to understand them, no address, no token, nobody's words.
import { expect, test } from "vitest";
import { MESSAGE_LENGTH, withoutAddresses, withoutSecrets } from "@/server/log-redaction";

test("a mail server's answer is kept without the address in it", () => {
  expect(withoutAddresses("550 5.1.1 <ann.o'neill+x@example.org>: no such user")).toBe(
    "550 5.1.1 <[address]>: no such user",
  );
  expect(withoutAddresses("RCPT TO ann@example.org, bob@example.org")).not.toMatch(/ann|bob|example/);
});

test("tokens are taken out, ids stay", () => {
  const id = "0198c0de-0000-7000-8000-000000000001";
  expect(withoutAddresses(`delivery ${id} token ${"a1B2".repeat(8)}`)).toBe(`delivery ${id} token [token]`);
  expect(withoutAddresses(`/unsubscribe/${"Ab-".repeat(14)}`)).toBe("/unsubscribe/[token]");
});

test("an error is its name, its message and where it came from, and nothing that hangs on it", () => {
  const error = Object.assign(new TypeError("to ann@example.org"), { recipient: "ann@example.org", code: "EENVELOPE" });
  const kept = withoutSecrets(error);
  expect(kept).toMatchObject({ type: "TypeError", message: "to [address]", code: "EENVELOPE" });
  expect(JSON.stringify(kept)).not.toContain("ann@");
  expect(withoutSecrets("ann@example.org went away")).toEqual({ message: "[address] went away" });
});

test("a message is short, on one line", () => {
  expect(withoutAddresses(`a\nb ${"word ".repeat(500)}`).length).toBeLessThanOrEqual(MESSAGE_LENGTH);
  expect(withoutAddresses("a\r\nb")).toBe("a b");
});
