// Fetches a text from an address that a person gave: from public machines only, each step checked, little and quickly.
import { lookup } from "node:dns/promises";
import { type IncomingMessage, request as plainRequest } from "node:http";
import { request as secureRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { Refusal } from "@/server/refusal";
import { askable, isPublic, webAddress } from "@/server/texts/import/address";

/** An article is a tenth of this; books are brought as files. */
export const FETCH_BYTES = 5 * 1024 * 1024;

/** From the first look-up to the last byte. */
export const FETCH_SECONDS = 10;

/** Sites lead from http to https, to their www name and to the language; what leads on further leads around. */
export const REDIRECTS = 3;

/** Said of every address that is not fetched from, and of every one that does not answer: the same, so that nothing is learnt. */
export const UNREACHED =
  "This address could not be fetched. Nothing was imported. Check that it opens in a browser without signing in; or save the page there, and choose the file here.";

/** Said of what is larger than FETCH_BYTES. */
export const FETCHED_TOO_MUCH =
  "What is at this address is larger than 5 MB. Nothing was imported. Save it to a file there, and choose the file here.";

const answered = (status: number): string =>
  `The site gives nothing out at this address (it answered ${status}). Nothing was imported. Check that it opens in a browser without signing in; or save the page there, and choose the file here.`;

/** How names become numbers, which of these may be called, and at which door. Tests have a net of their own. */
export type Net = {
  lookup(host: string): Promise<string[]>;
  mayCall(ip: string): boolean;
  /** The port where it is not the address's own. */
  port?(): number;
};

/** The public net. */
export const STRICT: Net = {
  lookup: async (host) => (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address),
  mayCall: isPublic,
};

/** What came from an address. */
export type Fetched = { name: string; type: string; bytes: Uint8Array };

const unreached = () => new Refusal("invalid", UNREACHED);

/** The one number that will be called; none where any number of the name must not be. */
async function pinned(url: URL, net: Net): Promise<string> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const numbers = isIP(host) ? [host] : await net.lookup(host);
  const [first] = numbers;
  if (!first || !numbers.every((ip) => net.mayCall(ip))) throw unreached();
  return first;
}

function call(url: URL, ip: string, { port }: Net, signal: AbortSignal): Promise<IncomingMessage> {
  const only: LookupFunction = (_, options, callback) => {
    const family = isIP(ip);
    if (options.all) callback(null, [{ address: ip, family }]);
    else callback(null, ip, family);
  };
  const request = url.protocol === "https:" ? secureRequest : plainRequest;
  const headers = {
    accept: "text/html, application/xhtml+xml, application/pdf, application/epub+zip, text/plain, */*;q=0.5",
    "accept-encoding": "gzip, deflate, br",
    "user-agent": "Mozilla/5.0 (compatible; Postil; a reader fetches one page)",
  };
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent: false, lookup: only, headers, signal, ...(port && { port: port() }) }, resolve);
    asked.on("error", reject);
    asked.end();
  });
}

const UNPACK: Record<string, (() => NodeJS.ReadWriteStream) | undefined> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** The bytes that were meant, counted as they are unpacked. */
async function bodyOf(answer: IncomingMessage): Promise<Uint8Array> {
  const coding = answer.headers["content-encoding"]?.trim().toLowerCase() ?? "identity";
  const unpack = UNPACK[coding]?.();
  if (!unpack && coding !== "identity") throw unreached();
  if (unpack) answer.on("error", (error) => (unpack as unknown as Readable).destroy(error));
  const stream = (unpack ? answer.pipe(unpack) : answer) as Readable;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > FETCH_BYTES) throw new Refusal("invalid", FETCHED_TOO_MUCH);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Where the answer says that the text is, or null where the answer is the text. */
function leadsTo(answer: IncomingMessage, from: URL): URL | null {
  const status = answer.statusCode ?? 0;
  if (![301, 302, 303, 307, 308].includes(status)) return null;
  const to = askable(answer.headers.location ?? "", from);
  if (!to) throw unreached();
  return to;
}

async function follow(start: URL, net: Net, signal: AbortSignal): Promise<Fetched> {
  let url = start;
  for (let step = 0; step <= REDIRECTS; step++) {
    const answer = await call(url, await pinned(url, net), net, signal);
    try {
      const next = leadsTo(answer, url);
      if (!next) return await taken(answer, url);
      url = next;
    } finally {
      answer.destroy();
    }
  }
  throw unreached();
}

async function taken(answer: IncomingMessage, url: URL): Promise<Fetched> {
  if (answer.statusCode !== 200) throw new Refusal("invalid", answered(answer.statusCode ?? 0));
  const type = answer.headers["content-type"] ?? "";
  return { name: url.pathname.split("/").pop() ?? "", type, bytes: inUtf8(await bodyOf(answer), type) };
}

/** Text in the encoding that the site names, as UTF-8 with its mark: what the site says is stronger than the page. */
function inUtf8(bytes: Uint8Array, type: string): Uint8Array {
  const charset = /^(?:text\/|application\/xhtml\+xml).*;\s*charset="?([\w.:-]+)/i.exec(type)?.[1];
  if (!charset) return bytes;
  try {
    const text = new TextDecoder(charset).decode(bytes);
    return Buffer.from(`\ufeff${text}`, "utf8");
  } catch {
    return bytes;
  }
}

/** Fetches what is at an address, or refuses with a sentence. */
export async function fetchText(address: string, net: Net, stop: AbortSignal): Promise<Fetched> {
  const url = webAddress(address);
  if (!url) throw unreached();
  const signal = AbortSignal.any([stop, AbortSignal.timeout(FETCH_SECONDS * 1000)]);
  const late = new Promise<never>((_, reject) => signal.addEventListener("abort", () => reject(unreached())));
  try {
    // A look-up cannot be broken off; it is not waited for.
    return await Promise.race([follow(url, net, signal), late]);
  } catch (error) {
    stop.throwIfAborted();
    throw error instanceof Refusal ? error : unreached();
  }
}
