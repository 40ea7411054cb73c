// What an owner is told of the door where answers come in: open, shut, somebody else's.
import net from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/server/db";
import { checkDoor } from "@/server/mail/check/door.service";
import { startListener } from "@/server/mail/listener";
import { mailbox } from "../support/mailbox";
import { answers, openDoor } from "./stage";

// The first question to a fresh database takes longer than anybody waits at a door.
beforeAll(() => db.group.count());

const lmtp = openDoor("lmtp");
const smtp = openDoor("smtp");
const at = (port: number, protocol: "lmtp" | "smtp" = "lmtp") => ({
  ...{ port, protocol, host: "127.0.0.1", replyHost: "reply.postil.localhost" },
});

/** Something that listens and says this to whoever comes. */
async function stranger(says: string) {
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.write(says);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterAll(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as net.AddressInfo).port;
}

test("the worker's door is open and refuses what is for nobody, by both protocols", async () => {
  expect(await checkDoor(at(lmtp.port))).toMatchObject({ verdict: "good" });
  expect(await checkDoor(at(smtp.port, "smtp"))).toMatchObject({ verdict: "good" });
});

test("a door that is asked in the wrong language", async () => {
  expect(await checkDoor(at(smtp.port, "lmtp"))).toMatchObject({
    ...{ verdict: "wrong", says: expect.stringContaining("does not speak lmtp") },
  });
});

test("a door that is shut", async () => {
  const listener = await startListener(answers(), { port: 0, host: "127.0.0.1", protocol: "lmtp" });
  await listener.close();
  expect((await checkDoor(at(listener.port))).says).toMatch(/^Nobody listens at .* Is the worker running\?$/);
});

test("a door whose worker has lost its database", async () => {
  const lost = { ...answers(), knows: () => Promise.reject(new Error("away")) };
  const listener = await startListener(lost, { port: 0, host: "127.0.0.1", protocol: "lmtp" });
  expect((await checkDoor(at(listener.port))).says).toMatch(/cannot reach its database/);
  await listener.close();
});

test("a server that takes mail for anybody is not ours", async () => {
  const { url } = await mailbox();
  const said = await checkDoor(at(Number(new URL(url).port), "smtp"));
  expect(said).toMatchObject({ verdict: "wrong", says: expect.stringContaining("takes mail for anybody") });
});

test("something else that listens there, and something that says nothing", async () => {
  expect((await checkDoor(at(await stranger("HTTP/1.1 400 Bad Request\r\n")), 300)).verdict).toBe("wrong");
  expect((await checkDoor(at(await stranger("")), 300)).says).toMatch(/said nothing for 0\.3 seconds/);
});
