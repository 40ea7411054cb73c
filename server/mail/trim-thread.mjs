// The thread that trims mails, one after the other, so that a hostile one stops nobody else; whoever started it ends it.
import { parentPort } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { trimReply } = await import("./trim/trim.ts");

parentPort.on("message", (mail) => {
  try {
    parentPort.postMessage({ outcome: "trimmed", ...trimReply(mail) });
  } catch {
    // Its message could hold words of the mail.
    parentPort.postMessage({ outcome: "broken" });
  }
});
parentPort.postMessage({ outcome: "ready" });
