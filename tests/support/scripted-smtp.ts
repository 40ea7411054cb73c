// An SMTP server that does what a test tells it to, step by step: answers, cuts the line, keeps silent.
import net from "node:net";
import { afterAll } from "vitest";

/** Where in the conversation we are; `bytes` is while the mail comes, `end` after its final dot. */
export type Step = "greeting" | "EHLO" | "AUTH" | "MAIL" | "RCPT" | "DATA" | "bytes" | "end";

/** What the server does at a step: an answer of its own, `cut`, `silent`, or the usual (nothing). */
export type Act = string | "cut" | "silent" | undefined;

/** A conversation so far. `raw` is the mail, dots unstuffed, once it has come whole. */
export type Talk = { mailFrom: string; rcptTo: string; raw: Buffer; socket: net.Socket };

/** Decides at every step of every conversation. */
export type Script = (step: Step, talk: Talk) => Act;

const USUAL: Record<Exclude<Step, "bytes">, string> = {
  greeting: "220 ready",
  EHLO: "250 hello",
  AUTH: "235 come in",
  MAIL: "250 fine",
  RCPT: "250 fine",
  DATA: "354 go on",
  end: "250 taken",
};

const angle = (line: string) => /<([^>]*)>/.exec(line)?.[1] ?? "";

/** A running server. `taken` holds every mail that was answered with 250. */
export type ScriptedSmtp = { url: string; taken: Talk[]; close(): Promise<void> };

function converse(socket: net.Socket, script: Script, taken: Talk[]): void {
  const talk: Talk = { mailFrom: "", rcptTo: "", raw: Buffer.alloc(0), socket };
  let buffer = Buffer.alloc(0);
  let inBytes = false;

  /** Answers; false where the conversation stands still or is over. */
  const act = (step: Exclude<Step, "bytes">): boolean => {
    const wanted = script(step, talk);
    if (wanted === "silent") return false;
    if (wanted === "cut") {
      socket.destroy();
      return false;
    }
    const answer = wanted ?? USUAL[step];
    if (step === "end" && answer.startsWith("2")) taken.push({ ...talk });
    socket.write(`${answer}\r\n`);
    return /^[23]/.test(answer);
  };
  const command = (line: string) => {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === "QUIT") return void socket.end("221 bye\r\n");
    if (verb === "RSET") return void socket.write("250 fine\r\n");
    if (verb === "MAIL") talk.mailFrom = angle(line);
    if (verb === "RCPT") talk.rcptTo = angle(line);
    if (verb in USUAL && act(verb as "MAIL") && verb === "DATA") inBytes = true;
  };
  const bytes = (): boolean => {
    const wanted = script("bytes", talk);
    if (wanted === "cut") socket.destroy();
    if (wanted) return false;
    const dot = buffer.indexOf("\r\n.\r\n");
    if (dot < 0) return false;
    talk.raw = Buffer.from(
      buffer
        .subarray(0, dot + 2)
        .toString("latin1")
        .replace(/^\./gm, ""),
      "latin1",
    );
    buffer = buffer.subarray(dot + 5);
    inBytes = false;
    act("end");
    return true;
  };
  socket.on("error", () => undefined);
  socket.on("data", (chunk) => {
    buffer = Buffer.concat([buffer, chunk]);
    while (buffer.length > 0) {
      if (inBytes) {
        if (!bytes()) return;
        continue;
      }
      const end = buffer.indexOf("\r\n");
      if (end < 0) return;
      const line = buffer.subarray(0, end).toString("latin1");
      buffer = buffer.subarray(end + 2);
      command(line);
    }
  });
  act("greeting");
}

/** Starts a server with this script on a free port. */
export async function scriptedSmtp(script: Script): Promise<ScriptedSmtp> {
  const taken: Talk[] = [];
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    converse(socket, script, taken);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      for (const socket of sockets) socket.destroy();
      server.close(() => resolve());
    });
  const { port } = server.address() as net.AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, taken, close };
}

/** The same, closed with the test file. */
export async function scriptedSmtpForTests(script: Script): Promise<ScriptedSmtp> {
  const server = await scriptedSmtp(script);
  afterAll(server.close);
  return server;
}
