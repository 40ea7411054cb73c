// Knocks at the door where answers come in, as the mail server in front does: is it open, and does it refuse strangers?
import net from "node:net";
import { type Finding, good, unsure, wrong } from "@/server/mail/check/finding";

/** How long the door may say nothing, in milliseconds. */
export const DOOR_PATIENCE = 5_000;

/** Where the door is, and for which host it takes mail. */
export type DoorAt = { host: string; port: number; protocol: "lmtp" | "smtp"; replyHost: string };

/** A token that nobody was ever given: its letters are all the same. */
export const NOBODY = `r-${"a".repeat(26)}`;

/** Speaks lines and hears the code of each answer, the greeting first. Fails where the line breaks or stays silent. */
function converse(port: number, host: string, lines: string[], patience: number): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const codes: number[] = [];
    const left = [...lines];
    let heard = "";
    const socket = net.connect({ port, host });
    const fail = (error: Error) => {
      socket.destroy();
      reject(error);
    };
    socket.setTimeout(patience, () => fail(new Error("silent")));
    socket.on("error", fail);
    socket.on("close", () => fail(new Error("closed")));
    socket.on("data", (chunk) => {
      heard += chunk.toString("latin1");
      for (let end = heard.indexOf("\n"); end >= 0; end = heard.indexOf("\n")) {
        const line = heard.slice(0, end);
        heard = heard.slice(end + 1);
        if (line[3] === "-") continue;
        codes.push(Number.parseInt(line, 10));
        const next = left.shift();
        if (next) socket.write(`${next}\r\n`);
        else {
          resolve(codes);
          socket.end("QUIT\r\n");
        }
      }
    });
  });
}

/** Whether the door is open, knows its own addresses, and takes mail for nobody else. */
export async function checkDoor(door: DoorAt, patience = DOOR_PATIENCE): Promise<Finding> {
  const about = "Taking in";
  const where = `${door.host}:${door.port}`;
  const hello = `${door.protocol === "lmtp" ? "LHLO" : "EHLO"} check.invalid`;
  const lines = [
    hello,
    "MAIL FROM:<>",
    `RCPT TO:<${NOBODY}@${door.replyHost}>`,
    "RCPT TO:<somebody@elsewhere.invalid>",
  ];
  try {
    const [greeting, helloed, from, unknown, elsewhere] = await converse(door.port, door.host, lines, patience);
    if (greeting !== 220 || helloed !== 250 || from !== 250)
      return wrong(
        about,
        `What answers at ${where} does not speak ${door.protocol}: is INCOMING_PORT another program's?`,
      );
    if (unknown === 451) return wrong(about, `The worker answers at ${where}, and cannot reach its database.`);
    if (unknown !== 550 || elsewhere !== 550)
      return wrong(about, `What answers at ${where} takes mail for anybody: that is not Postil's worker.`);
    return good(about, `The worker takes answers in at ${where}, and refuses what is for nobody.`);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ECONNREFUSED") return wrong(about, `Nobody listens at ${where}. Is the worker running?`);
    if (message === "silent") return wrong(about, `${where} said nothing for ${patience / 1000} seconds.`);
    return unsure(about, `${where} cannot be reached from here (${code ?? message}).`);
  }
}
