// Citations: read when written, shown as they stand when read.
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { linked, mentionsIn, renamed, type Target } from "@/server/comments/citation";
import { revise, say, stage, textNow, WORDS } from "@/tests/revisions/story";
import { as } from "@/tests/support/as";

const named = (body: string) => mentionsIn(body).map(({ text, number }) => `${text ?? "here"} ${number}`);

describe("a citation", () => {
  it("is a number after ¶, perhaps with the name of a text before it", () => {
    expect(named("See ¶12, ¶ 3 and companion ¶7; Companion 2 ¶\u00a01, article ¶4.")).toEqual([
      "here 12",
      "here 3",
      "companion 7",
      "companion-2 1",
      "article 4",
    ]);
  });

  it("is not read in code, in links, in addresses, nor within words", () => {
    expect(named("`¶1` [¶2](https://example.org/) https://example.org/¶3\n\n```\n¶4\n```\n\n¶5a ¶ and ¶6")).toEqual([
      "here 6",
    ]);
  });

  it("stays bounded whatever is typed", () => {
    for (const piece of ["¶1 ", "[", "`", "companion ", "```\n", "¶", "[¶1]("])
      expect(mentionsIn(piece.repeat(20_000 / piece.length)).length).toBeLessThanOrEqual(50);
  });

  it("is escaped wherever its target comes from", () => {
    const target: Target = { paragraphId: "p", path: '/x"><script>', key: "k", label: "<b>", stands: true };
    const html = linked('<p><cite data-n="0">¶1</cite></p>', new Map([[0, target]]));
    expect(html).not.toContain("<script>");
    expect(html).not.toContain("<b>");
    expect(renamed("see ¶1", new Map([[0, { ...target, label: "¶ 2" }]]))).toBe("see ¶ 2");
  });
});

describe("a comment that cites", () => {
  it("leads to the paragraph, under today's number, through a revision", async () => {
    const scene = await stage();
    const { comment } = await say(scene, scene.bob, 1, "Compare ¶4, and ¶99 which is nowhere.");
    const { blocks } = await textNow(scene);
    const path = `/groups/${scene.group.slug}/${scene.address.reading}/article`;
    const key = blocks[3]!.key;
    expect(comment.html).toContain(`href="${path}?open=${key}#${key}">¶\u00a04</a>, and ¶99 which is nowhere.`);
    await revise(scene, [{ kind: "split", block: 1, at: WORDS[1].indexOf("The lamp") }]);
    const read = async () => (await as(scene.cy).comments.thread({ comment: comment.id })).thread.comments[0]!;
    expect((await read()).html).toContain(`#${key}">¶\u00a05</a>`);
    const own = (await as(scene.bob).comments.thread({ comment: comment.id })).thread.comments[0]!;
    expect(own.body).toBe("Compare ¶\u00a05, and ¶99 which is nowhere.");
    await as(scene.bob).comments.edit({ comment: comment.id, version: 1, body: `${own.body} So.` });
    expect((await read()).html).toContain(`#${key}">¶\u00a05</a>`);
    await revise(scene, [{ kind: "drop", block: 4 }]);
    expect((await read()).html).toContain("¶\u00a05 (no longer in the text)</a>");
  });

  it("looks in the preview as it will when it is posted, under the numbers of the revision on the screen", async () => {
    const scene = await stage();
    const { text } = await textNow(scene);
    const before = scene.revision.id;
    const body = "Compare ¶4, `¶1` and ¶99 <b>.";
    const see = async (revision?: string) =>
      (await as(scene.bob).comments.preview({ body, text: text.id, ...(revision && { revision }) })).html;
    const { comment } = await say(scene, scene.bob, 1, body);
    expect(await see(before)).toBe(comment.html);
    await revise(scene, [{ kind: "split", block: 1, at: WORDS[1].indexOf("The lamp") }]);
    expect(await see(before)).toContain(">¶\u00a05</a>");
    expect(await see()).toContain(">¶\u00a04</a>");
    expect(await see(randomUUID())).toContain(">¶\u00a04</a>");
    const plain = (await as(scene.bob).comments.preview({ body: "So.", text: text.id })).html;
    expect(plain).toBe("<p>So.</p>");
  });

  it("leads there from its history too, where its former wordings are words", async () => {
    const scene = await stage();
    const { comment } = await say(scene, scene.bob, 1, "Compare ¶4.");
    await as(scene.bob).comments.edit({ comment: comment.id, version: 1, body: "Compare ¶5." });
    const { versions } = await as(scene.cy).comments.history({ comment: comment.id });
    expect(versions[0]!.html).toBe("<p>Compare ¶4.</p>");
    expect(versions[1]!.html).toContain('class="cite"');
  });

  it("is listed where it cites, for those who may see it", async () => {
    const scene = await stage();
    const { comment } = await say(scene, scene.bob, 1, "Compare ¶4.");
    const paragraph = (await textNow(scene)).blocks[3]!.paragraphId;
    const from = () => as(scene.cy).comments.citedFrom({ paragraph });
    expect(await from()).toEqual({
      comments: [
        {
          ...{ id: comment.id, author: "bob", label: "¶\u00a01", said: "Compare ¶ 4." },
          at: { text: "article", key: scene.paragraphs[0]!.key },
        },
      ],
      more: false,
    });
    await as(scene.ann).moderation.remove({ comment: comment.id, reason: "Not here, please." });
    expect((await from()).comments).toEqual([]);
  });

  it("finds paragraphs to cite by number and by words, in all texts of the reading", async () => {
    const scene = await stage();
    const raw = `A letter\n\n${"The lamp was never lit in the winter of which you ask. ".repeat(3)}\n\n${"Nobody came. ".repeat(12)}`;
    const { id } = await as(scene.ann).texts.startDraft({
      group: scene.group.slug,
      reading: scene.address.reading,
      raw,
    });
    await as(scene.ann).texts.publish({ draft: id, version: 0 });
    const find = async (query: string) =>
      (await as(scene.bob).texts.findPassages({ text: scene.text.id, query })).map(({ cite }) => cite);
    expect(await find("¶2")).toEqual(["¶2", "companion ¶2"]);
    expect(await find("¶lamp")).toEqual(["¶2", "companion ¶1"]);
    expect(await find("companion ¶")).toEqual(["companion ¶1", "companion ¶2"]);
    expect(await find("¶100%_")).toEqual([]);
    const { comment } = await say(scene, scene.bob, 1, "As companion ¶1 says.");
    expect(comment.html).toContain("companion?open=");
    expect(comment.html).toContain(">Companion ¶\u00a01</a>");
  });
});
