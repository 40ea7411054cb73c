// `npm start`, `npm run dev`: installs what is missing, then hands over to start.ts.
import { checkNode, install } from "./install.mjs";

checkNode();
await install({ development: process.argv.includes("--dev") });
const { register } = await import("tsx/esm/api");
register();
await import("./start.ts");
