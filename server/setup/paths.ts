// Where the installation keeps what it makes.
import path from "node:path";

/** The folder of the checkout. */
export const root = path.resolve(import.meta.dirname, "../..");

/** Everything that belongs to this machine and not to the project: databases, secrets, stamps, logs. */
export const dataFolder = path.resolve(root, process.env.DATA_FOLDER || ".data");

/** What belongs to the checkout itself, whatever its data folder is: locks around what is generated and built. */
export const checkoutCache = path.join(root, "node_modules/.cache/postil");
