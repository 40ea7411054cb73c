// A supervisor for tests, to be killed: keeps one process that tells its number and then only waits.
import { Supervisor } from "@/server/setup/supervisor";

const waiting = "console.log(process.pid); setInterval(() => {}, 1000)";
new Supervisor().keep({ name: "waiting", words: ["-e", waiting], env: process.env });
