// Mentions: whom they name, what they look like, and what they are where nobody can be named.
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { asCalled, named, namingsIn, signed, spoken } from "@/server/comments/mention";
import { db } from "@/server/db";
import { answer, type Harbour, harbour } from "@/tests/comments/harbour";
import { as } from "@/tests/support/as";
import { suspend } from "@/tests/support/make";

const ID = "01a21444-1f0e-717a-9435-348ba046eb12";
const at = (name: string, id = ID) => `@[${name}](member:${id})`;

describe("a mention in words", () => {
  it.each([
    ["stands among other words", `So ${at("Ann Lee")}, then?`, ["Ann Lee"]],
    ["may stand twice", `${at("Ann")} ${at("Bob")}`, ["Ann", "Bob"]],
    ["is none in code", `\`${at("Ann")}\``, []],
    ["is none between fences", `\`\`\`\n${at("Ann")}\n\`\`\``, []],
    ["is none without a person", "@[Ann](member:ann)", []],
    ["is none without a name", `@[](member:${ID})`, []],
    ["is none over two lines", `@[Ann\nLee](member:${ID})`, []],
  ])("%s", (_, body, names) => expect(namingsIn(body).map(({ name }) => name)).toEqual(names));

  it("is a plain name in letters and excerpts", () =>
    expect(spoken(`So ${at("Ann Lee")}, then?`)).toBe("So @Ann Lee, then?"));

  it("becomes a sign where somebody is known, and a plain name elsewhere", () => {
    const body = `${at("Ann")} and ${at("Bob")}`;
    expect(signed(body, namingsIn(body), () => false)).toBe("@Ann and @Bob");
  });

  it("lets no name act, neither the one that was written nor today's", () => {
    const body = `Dear ${at("<b>Ann")}`;
    const html = named(
      signed(body, namingsIn(body), () => true),
      namingsIn(body),
    );
    expect(html).toBe(`Dear <cite data-m="${ID}">@&lt;b&gt;Ann</cite>`);
    expect(asCalled(html, new Map([[ID, "<script>"]]))).toContain("@&lt;script&gt;</span>");
  });

  it("cannot be made by the signs that stand for it", () => {
    const body = `\ue0020\ue003 ${at("Ann")}`;
    expect(signed(body, namingsIn(body), () => false)).not.toContain("\ue002");
  });
});

describe("a comment that mentions", () => {
  let place: Harbour;
  beforeAll(async () => {
    place = await harbour();
  });
  const chip = ({ id }: Harbour["bob"], name: string) => `<span class="at" data-member="${id}">@${name}</span>`;

  it("shows the member's name of the day, also to its author who edits it", async () => {
    const { ann, bob, cy, begin } = place;
    const { comment } = await begin(bob, `What does ${at("Cy", cy.id)} say, ¶2?`);
    expect(comment.html).toContain(chip(cy, "Cy"));
    expect(comment.html).toContain('class="cite"');
    await db.user.update({ where: { id: cy.id }, data: { name: "Cyril" } });
    const talk = await as(ann).comments.thread({ comment: comment.id });
    expect(talk.thread.comments[0]?.html).toContain(chip(cy, "Cyril"));
    await db.user.update({ where: { id: cy.id }, data: { name: "Cy" } });
  });

  it("names only those who take part in the group; others stay words", async () => {
    const { bob, nat, gus, begin } = place;
    const { comment } = await begin(bob, `${at("Nat", nat.id)}, ${at("Gus", gus.id)}, ${at("Nobody", randomUUID())}`);
    expect(comment.html).toBe(`<p>@Nat, ${chip(gus, "Gus")}, @Nobody</p>`);
    expect(await db.mention.findMany({ where: { commentId: comment.id }, select: { userId: true } })).toEqual([
      { userId: gus.id },
    ]);
  });

  it("keeps whom it names through an edit", async () => {
    const { bob, ann, mia, begin } = place;
    const { comment } = await begin(bob, `${at("Ann", ann.id)}!`);
    const body = `${at("Mia", mia.id)}, rather.`;
    const edited = await as(bob).comments.edit({ comment: comment.id, version: 1, body });
    expect(edited.comment).toMatchObject({ body, html: `<p>${chip(mia, "Mia")}, rather.</p>` });
    expect(await db.mention.findMany({ where: { commentId: comment.id }, select: { userId: true } })).toEqual([
      { userId: mia.id },
    ]);
  });

  it("looks the same in the preview: today's name of whoever can be named, and a plain name for others", async () => {
    const { bob, cy, nat, text } = place;
    await db.user.update({ where: { id: cy.id }, data: { name: "Cyril" } });
    const seen = await as(bob).comments.preview({ body: `${at("Cy", cy.id)} ${at("Nat", nat.id)}`, text: text.id });
    expect(seen).toEqual({ html: `<p>${chip(cy, "Cyril")} @Nat</p>` });
  });
});

describe("completing a name", () => {
  it("finds members by the beginning of any of its words, and not oneself, nor those who may not read", async () => {
    const place = await harbour();
    const { bob, cy, mia, group, text } = place;
    await db.user.update({ where: { id: cy.id }, data: { name: "Mara Cyrus" } });
    const find = async (query: string) =>
      (await as(bob).comments.mentionable({ text: text.id, query })).map(({ name }) => name);
    expect(await find("cy")).toEqual(["Mara Cyrus"]);
    expect(await find("m")).toEqual(["Mara Cyrus", "Mia"]);
    expect(await find("")).toEqual(["Ann", "Gus", "Mara Cyrus", "Mia"]);
    expect(await find("%")).toEqual([]);
    expect(await find("Nat")).toEqual([]);
    await suspend(group.id, mia, "For a while.");
    expect(await find("m")).toEqual(["Mara Cyrus"]);
    expect(await answer(as(place.gus).comments.mentionable({ text: text.id, query: "m" }))).toBe("FORBIDDEN");
  });
});
