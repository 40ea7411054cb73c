// M14 and M15: what a mail client sees of a digest, and how one stops it.
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { POST } from "@/app/api/unsubscribe/[token]/route";
import { db } from "@/server/db";
import { tellDigests } from "@/server/follows/digest.service";
import { as, asVisitor } from "../support/as";
import { mailbox } from "../support/mailbox";
import { workUntilIdle } from "../support/work";
import { digested, hour, MORNING, textsTo } from "./digested";
import { fates, minute } from "./story";

// The queue is set up once a file; on a busy machine that takes its time.
beforeAll(() => workUntilIdle(minute(-600)), 120_000);
beforeEach(async () => (await mailbox()).empty());

describe("M14 M15 its headers, and its way to stop", () => {
  const header = (lines: readonly { key: string; line: string }[] | undefined, name: string) =>
    lines?.find(({ key }) => key === name)?.line.replace(/\r?\n\s+/g, " ") ?? "";

  async function arrived() {
    const all = await digested();
    await all.begin(all.bob, minute(0), "Who lit it before him?");
    await workUntilIdle(hour(MORNING));
    const [mail] = (await mailbox()).to(all.ann.email);
    const lines = mail?.mail.headerLines;
    const token = /unsubscribe\/([a-z2-7]{26})>/.exec(header(lines, "list-unsubscribe"))?.[1] ?? "";
    return { ...all, lines, token, mail };
  }

  const post = (token: string, body: string) =>
    POST(
      new Request(`http://localhost:3000/api/unsubscribe/${token}`, {
        method: "POST",
        body,
        headers: { "content-type": "application/x-www-form-urlencoded" },
      }),
      { params: Promise.resolve({ token }) },
    );

  test("M10 M14 the delivery's own id, a list's headers, every paragraph a link", async () => {
    const { ann, lines, mail } = await arrived();
    const delivery = await db.delivery.findFirstOrThrow({ where: { userId: ann.id, kind: "digest" } });
    expect(header(lines, "message-id")).toContain(`<d.${delivery.id}@postil.localhost>`);
    expect(header(lines, "list-id")).toContain("<daily.postil.localhost>");
    expect(header(lines, "list-unsubscribe-post")).toContain("List-Unsubscribe=One-Click");
    expect(header(lines, "auto-submitted")).toContain("auto-generated");
    expect(String(mail?.mail.html)).toMatch(/href="http:\/\/localhost:3000\/groups\/[^"]+\?open=/);
    expect(String(mail?.mail.html)).not.toMatch(/<(img|link|script|iframe)\b|url\(|src=/i);
  });

  test("M15 one click stops the digest, for as long as its reader wishes", async () => {
    const { ann, bob, text, token, begin } = await arrived();
    expect((await post(token, "List-Unsubscribe=One-Click")).status).toBe(200);
    expect(await asVisitor().follows.byToken({ token })).toEqual({ kind: "digest", cadence: "daily", stopped: true });
    const unheard = await begin(bob, hour(13), "Unheard.");
    await workUntilIdle(hour(24 + MORNING));
    expect(await fates(unheard.id)).toEqual(["Ann: skipped, stopped"]);
    await post(token, "place=digest&cadence=");
    await begin(bob, hour(37), "Heard.");
    await workUntilIdle(hour(48 + MORNING));
    expect((await textsTo(ann)).at(-1)).toContain("Heard.");
    await post(token, "place=digest&cadence=never");
    await as(ann, hour(61)).follows.set({ target: { text: text.id }, cadence: "daily" });
    expect(await asVisitor().follows.byToken({ token })).toMatchObject({ stopped: false });
  });

  test("M15 stopped between composing and sending: it does not go", async () => {
    const { ann, bob, token, begin } = await arrived();
    await begin(bob, hour(13), "Unheard.");
    await workUntilIdle(hour(14));
    await tellDigests(hour(24 + MORNING));
    await post(token, "");
    await workUntilIdle(hour(24 + MORNING));
    expect(await textsTo(ann)).toHaveLength(1);
  });
});
