// What a mail client does: answers a mail that came, quoting it, by SMTP or LMTP, byte for byte as a test wants it.
import net from "node:net";
import type { Arrived } from "./mailbox";

/** A conversation, line by line: says each, and gives what was answered. */
export async function converse(port: number, said: (string | Buffer)[]): Promise<string[]> {
  const socket = net.connect(port, "127.0.0.1");
  const answers: string[] = [];
  let heard = "";
  let wake = () => {};
  socket.on("data", (chunk) => {
    heard += chunk.toString("latin1");
    wake();
  });
  socket.on("close", () => wake());
  socket.on("error", () => wake());
  /** One answer: its lines up to the one with a space behind the code. */
  const answer = async (): Promise<string> => {
    for (;;) {
      const whole = /^(?:\d{3}-.*\r\n)*\d{3}(?: .*)?\r\n/.exec(heard)?.[0];
      if (whole) {
        heard = heard.slice(whole.length);
        return whole.trimEnd();
      }
      if (socket.closed || socket.destroyed) return "closed";
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  answers.push(await answer());
  for (const line of said) {
    socket.write(typeof line === "string" ? `${line}\r\n` : line);
    answers.push(await answer());
  }
  socket.destroy();
  return answers;
}

/** Bytes as DATA carries them: dots doubled, the lonely dot behind them. */
export const asData = (raw: string | Buffer): Buffer => {
  const bytes = Buffer.isBuffer(raw) ? raw.toString("latin1") : Buffer.from(raw).toString("latin1");
  return Buffer.from(`${bytes.replace(/\r?\n/g, "\r\n").replace(/^\./gm, "..")}\r\n.\r\n`, "latin1");
};

/** Hands a mail over; gives all answers, the last one that to the mail itself. */
export const handOver = (
  port: number,
  mail: { from: string; to: string; raw: string | Buffer },
  hello = "LHLO mx.example.org",
): Promise<string[]> =>
  converse(port, [hello, `MAIL FROM:<${mail.from}>`, `RCPT TO:<${mail.to}>`, "DATA", asData(mail.raw)]);

/** Where answers to this mail go. */
export function replyTo({ mail }: Arrived): string {
  const address = mail.replyTo?.value[0]?.address;
  if (!address) throw new Error("This mail cannot be answered.");
  return address;
}

let count = 0;

/** An answer as a mail client writes it: the new words above the quoted mail. */
export function answerTo(arrived: Arrived, from: string, words: string, more: Record<string, string> = {}): string {
  const { mail } = arrived;
  const headers = {
    From: `Somebody <${from}>`,
    To: replyTo(arrived),
    Subject: `Re: ${mail.subject?.replace(/[^ -~]/g, "?")}`,
    "Message-ID": `<answer-${process.pid}-${++count}@mail.example.org>`,
    "In-Reply-To": String(mail.messageId),
    Date: "Mon, 24 Nov 2025 20:00:00 +0000",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Transfer-Encoding": "8bit",
    ...more,
  };
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const quoted = (mail.text ?? "").split("\n").map((line) => `> ${line}`.trimEnd());
  return [
    ...head,
    "",
    words,
    "",
    "On Mon, 24 Nov 2025 at 19:00, Bob via The Harbour Readers <notify@postil.localhost> wrote:",
    ...quoted,
    "",
  ].join("\r\n");
}

/** The mail as its reader's program quotes it, with words beneath the lines that hold some of it. */
export const between = ({ mail }: Arrived, answers: Record<string, string>, above = "") => {
  const lines = (mail.text ?? "").trimEnd().split("\n");
  const quoted = lines.flatMap((line) => {
    const answer = Object.entries(answers).find(([part]) => line.includes(part))?.[1];
    return answer ? [`> ${line}`, "", answer, ""] : [`> ${line}`.trimEnd()];
  });
  return [above, "On Tue, 25 Nov 2025 at 07:00, Postil <notify@postil.localhost> wrote:", ...quoted].join("\r\n");
};
