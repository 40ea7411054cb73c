// The door of providers where there is no PostgreSQL: mail is not taken, and not lost either.
import { expect, test, vi } from "vitest";
import { POST } from "@/app/api/mail/incoming/route";

const SECRET = vi.hoisted(() => {
  process.env.DATABASE_URL = "postgresql://postil@127.0.0.1:1/gone";
  process.env.INCOMING_SECRET = "a word that only the provider knows";
  return process.env.INCOMING_SECRET;
});

test("M22 while the database is away whoever brings a mail is asked to come again in a minute", async () => {
  const address = `http://localhost:3000/api/mail/incoming?to=r-${"a".repeat(26)}@reply.postil.localhost`;
  const headers = { authorization: `Bearer ${SECRET}`, "content-type": "message/rfc822" };
  const said = await POST(new Request(address, { method: "POST", body: "Subject: Hello\r\n\r\nHello.\r\n", headers }));
  expect([said.status, said.headers.get("retry-after")]).toEqual([503, "60"]);
  expect(await said.text()).toBe("It could not be kept now; try again later.\n");
});
