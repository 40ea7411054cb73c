// Plain text: framing in many languages, signatures, footers, and everything that only looks like them.
import { describe, expect, test } from "vitest";
import { trimReply } from "@/server/mail/trim/trim";
import { ATTRIBUTIONS, HEADS } from "./tongues";

const SAID = "I agree with this.\n\nThe keeper knew it.";
const THEIRS = "Whose tide is it?\nI never understood.";
const quoted = (text: string): string => text.replace(/^/gm, "> ");
const bodyOf = (text: string): string => trimReply({ text }).body;

describe.each(Object.entries(ATTRIBUTIONS))("an attribution in %s", (_, by) => {
  test("above a quotation with marks, and above one without", () => {
    expect(bodyOf(`${SAID}\n\n${by}\n\n${quoted(THEIRS)}\n`)).toBe(SAID);
    expect(bodyOf(`${SAID}\n${by}\n${quoted(THEIRS)}\n`)).toBe(SAID);
    expect(bodyOf(`${SAID}\n\n${by}\n\n${THEIRS}\n`)).toBe(SAID);
    expect(bodyOf(`${SAID}\n\n${quoted(`${by}\n\n${THEIRS}`)}\n`)).toBe(SAID);
  });

  test("with the reply below, and between", () => {
    expect(bodyOf(`${by}\n${quoted(THEIRS)}\n\n${SAID}\n`)).toBe(SAID);
    expect(bodyOf(`Hello Ann,\n\n${by}\n> Whose tide?\n\nHers.\n`)).toBe("Hello Ann,\n\n> Whose tide?\n\nHers.");
  });
});

describe.each(Object.entries(HEADS))("the head of a mail in %s", (_, head) => {
  test.each([
    "",
    "________________________________\n",
    "-----Original Message-----\n",
    " ------------------------------\n\n",
  ])("below %j: what stands above remains", (row) => {
    expect(bodyOf(`${SAID}\n\n${row}${head}\n\n${THEIRS}\n\nAnn\n`)).toBe(SAID);
  });
});

const DEVICES = [
  "Sent from my iPhone",
  "Sent from Outlook for iOS",
  "Get Outlook for Android",
  "Sent with Proton Mail secure email.",
  "Von meinem iPhone gesendet",
  "Gesendet von Mail für Windows",
  "Envoyé de mon iPhone",
  "Enviado desde mi iPhone",
  "Enviado do meu iPhone",
  "Inviato da iPhone",
  "Verstuurd vanaf mijn iPhone",
  "Skickat från min iPhone",
  "Sendt fra min iPhone",
  "Lähetetty iPhonesta",
  "Wysłane z iPhone'a",
  "Odesláno z iPhonu",
  "Отправлено с iPhone",
  "Надіслано з iPhone",
  "iPhone'umdan gönderildi",
  "发自我的iPhone",
  "從我的 iPhone 傳送",
  "iPhoneから送信",
  "나의 iPhone에서 보냄",
  "נשלח מה-iPhone שלי",
  "أرسلت من الـ iPhone",
  "Στάλθηκε από το iPhone μου",
  "Trimis de pe iPhone-ul meu",
  "iPhone-omról küldve",
  "Được gửi từ iPhone của tôi",
  "ส่งจาก iPhone ของฉัน",
  "Sent from my phone, please excuse any typos.",
];

describe("signatures and footers", () => {
  test.each(DEVICES)("a device says: %s", (line) => {
    expect(bodyOf(`${SAID}\n\n${line}\n`)).toBe(SAID);
    expect(bodyOf(`${SAID}\n\n${line}\n\nOn 25/11/2026 08:12, Ann wrote:\n${quoted(THEIRS)}\n`)).toBe(SAID);
  });

  test.each([
    ["the dashes of the standard", "-- \nBob Tidewell\nHarbour Lane 3\n+44 20 7946 0000"],
    ["dashes without their blank", "--\nBob Tidewell"],
    ["one long dash", "—\nBob Tidewell"],
    ["a row below which somebody can be reached", "-----\nBob Tidewell\nbob@example.net"],
    [
      "a list",
      "_______________________________________________\nReaders mailing list\nReaders@lists.example.org\nhttps://lists.example.org/listinfo/readers",
    ],
    [
      "a lawyer",
      "This e-mail is confidential and meant for the addressee alone. If you are not the intended recipient, please delete it; any unauthorised copying is prohibited.",
    ],
    [
      "a scanner",
      "---\nThis email has been checked for viruses by Avast antivirus software.\nhttps://www.avast.com/antivirus",
    ],
  ])("%s", (_, signature) => {
    const { body, cut } = trimReply({ text: `${SAID}\n\n${signature}\n` });
    expect(body).toBe(SAID);
    expect(cut).toBe(signature.replace(/ $/gm, ""));
  });

  test("a signature above the quotation, and one below it", () => {
    expect(bodyOf(`${SAID}\n\n-- \nBob\n\nOn 25/11/2026 08:12, Ann wrote:\n> Whose?\n\n-- \nBob once more\n`)).toBe(
      SAID,
    );
  });

  test("what signs for machines", () => {
    const text = `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n${SAID}\n\n-----BEGIN PGP SIGNATURE-----\n\niQEzBAEBCgAdFiEE\n=abcd\n-----END PGP SIGNATURE-----\n`;
    expect(bodyOf(text)).toBe(SAID);
  });
});

describe("what only looks like it stays", () => {
  test.each([
    [
      "rows between thoughts",
      "One.\n\n----------\n\nTwo.\n\n***\n\nThree.\n\n__________\n\nFour goes on with some more words than the others.",
    ],
    ["a row right above words", "One is said.\n-----\nTwo is said too."],
    ["titles that are underlined", "A title\n=====\n\nText.\n\nAnother\n-----\n\nMore text."],
    ["tables", "| a | b |\n|---|---|\n| 1 | 2 |"],
    ["tables without bars", "Name   Count\n------------\nBob    3\nAnn    4"],
    ["lists with dashes", "Points:\n- one\n- two\n  - three\n\n-- not a signature"],
    ["talk with dashes", "— Whose tide?\n— Hers.\n\n— So?"],
    [
      "who wrote what, in a sentence",
      "On Monday you wrote that the keeper lies, and on 3 May 2026 I wrote the same.\n\nSo we agree.",
    ],
    ["who wrote what, with a colon", "As Plato wrote:\n\nKnow thyself. That is all."],
    ["a day with a colon", "My plan for 25.11.2026:\n\nread the chapter."],
    ["from and to in a sentence", "From: the first page\nTo: the last page\n\nit is all about tides."],
    ["sent from somewhere", "Sent from my desk, which is much tidier than my phone."],
    ["phones in sentences", "Ich habe dir die Mail gestern gesendet."],
    ["phones at the start of sentences", "Von meinem Handy aus kann ich das Bild nicht sehen."],
    ["mail in sentences", "Mail dün gönderildi."],
    ["long dashes between thoughts", "One.\n\n—\n\nTwo."],
    ["a question about a list", "How do I unsubscribe from this mailing list? I cannot find it."],
    ["a secret", "This is confidential, I think: the keeper never says whom the table was intended for."],
    ["signs of comparison", "a > b and b > c, so\na > c."],
    ["a quotation of one's own, at the end", "The line that I love:\n> Nobody counted."],
    ["a quotation of one's own, at the start", "> Nobody counted.\n\nThat is the line."],
    ["code", "```\n> not a quotation\n-- \nOn 2026-01-01 10:00 a@b.example wrote:\n```\nThat is the code."],
    [
      "when and where to meet",
      "Details:\n\nDate: 3 May 2026, 10:00\nPlace: the harbour\nContact: ann@example.org\nTopic: chapter 3",
    ],
    ["questions and answers", "Q: whose tide?\nA: hers.\nQ: and the lamp?\nA: nobody's."],
    ["dates", "These are dates:\n\n2026-01-15 14:30:25\n15.01.2026 14:30\nJan 15, 2026 at 14:30"],
    ["from right to left", "אני מסכים עם זה.\n\nهذا صحيح."],
  ])("%s", (_, text) => {
    expect(trimReply({ text })).toEqual({ body: text, cut: "" });
  });
});

describe("odd ones", () => {
  test.each(["", " \n\t\n", "\0", "\u200b"])("%j says nothing", (text) => {
    expect(bodyOf(text).replace(/\u200b/g, "")).toBe("");
  });

  test("only a quotation, only a device: nothing is said, and all is kept", () => {
    const by = "On 25/11/2026 08:12, Ann wrote:\n";
    for (const text of [`${by}${quoted(THEIRS)}`, `${by}Bob wrote:\n${quoted(THEIRS)}`, "Sent from my iPhone"]) {
      expect(trimReply({ text })).toEqual({ body: "", cut: text });
    }
  });

  test("a reply on the line of the attribution", () => {
    expect(bodyOf("Hers. On Wed, Nov 25, 2026 at 8:12 AM, Ann <ann@example.org> wrote:\n> Whose?")).toBe("Hers.");
  });

  test("a forwarded mail with words above, and without", () => {
    const forwarded =
      "---------- Forwarded message ---------\nFrom: Ann <ann@example.org>\nDate: Wed, Nov 25, 2026 at 8:12 AM\nSubject: The Lantern\nTo: <bob@example.net>\n\nWhose tide is it?";
    expect(bodyOf(`See this.\n\n${forwarded}`)).toBe("See this.");
    expect(bodyOf(forwarded)).toBe("Whose tide is it?");
  });

  test("a long quotation is shortened to what is answered; the rest is kept", () => {
    const long = Array.from({ length: 30 }, (_, i) => `> Line ${i} of it.${i % 6 === 3 ? "\n>" : ""}`).join("\n");
    const { body, cut } = trimReply({
      text: `Hello,\n\nOn 25/11/2026 08:12, Ann wrote:\n${long}\n> The question?\n\nThe answer.`,
    });
    expect(body).toBe("Hello,\n\n> […]\n> Line 28 of it.\n> Line 29 of it.\n> The question?\n\nThe answer.");
    expect(cut).toContain("> Line 0 of it.");
    expect(cut).toContain("> Line 27 of it.");
  });

  test("a quotation marked with bars is one in Markdown", () => {
    expect(
      bodyOf("2026-11-25 8:12 GMT+01:00 Ann <ann@example.org>:\n\n| Whose?\n|\n| And why?\n\nHers.\n\n| So?\n\nSo."),
    ).toBe("> Whose?\n>\n> And why?\n\nHers.\n\n> So?\n\nSo.");
  });
});

describe("our own keys", () => {
  const key = "abcdefghijklmnopqrstuvwx27";

  test("are never in a body, and their lines are kept", () => {
    const text = `See r-${key}@reply.example.org and\n[here](https://read.example.org/unsubscribe/${key}) it goes.\n\n> Stop: https://read.example.org/unsubscribe/${key}\n> unsubscribe+${key}@example.org\n\nYes, b-${key.toUpperCase()}@bounce.example.org too.`;
    const { body, cut } = trimReply({ text });
    expect(body.toLowerCase()).not.toContain(key);
    expect(body).toContain("See […] and");
    expect(cut).toContain(`See r-${key}@reply.example.org and`);
    expect(trimReply({ html: `<p>Yes <a href="https://read.example.org/unsubscribe/${key}">stop</a></p>` }).body).toBe(
      "Yes [stop]",
    );
  });
});
