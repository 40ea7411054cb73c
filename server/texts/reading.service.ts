// The worker's part of an import: fetches what is to be fetched, has it read apart, and keeps what came of it.
import { db } from "@/server/db";
import type { Work } from "@/server/jobs/beside.service";
import { log } from "@/server/log";
import { Refusal } from "@/server/refusal";
import { fetchText, type Net, STRICT } from "@/server/texts/fetch.service";
import type { Found } from "@/server/texts/import/block";
import { emptyJournal } from "@/server/texts/import/journal";
import { DETAIL_LENGTH, TITLE_LENGTH } from "@/server/texts/import/limits";
import * as store from "@/server/texts/intake.store";
import { type Answer, readApart, TROUBLE } from "@/server/texts/reader.service";

/** How often a reading says how far it is. Its page asks as often. */
const BEAT_MS = 500;

/** Keeps saying how far a reading is; aborts when somebody stopped it, or began it anew. */
function keepSaying(of: store.Claim, clock: () => Date) {
  const lost = new AbortController();
  const now = { progress: 0, doing: "" };
  let saying = Promise.resolve();
  const timer = setInterval(() => {
    saying = saying
      .then(() => store.beat(db, of, now, clock()))
      .then((held) => {
        if (!held) lost.abort();
      })
      .catch((error) => log.warn({ err: error }, "how far a reading is could not be said"));
  }, BEAT_MS);
  const end = () => {
    clearInterval(timer);
    return saying;
  };
  const tell = (progress: number, doing: string) => Object.assign(now, { progress, doing });
  return { tell, lost: lost.signal, end };
}

type Tell = (progress: number, doing: string) => void;

/** The bytes to be read; those of an address are fetched once, and kept. */
async function sourceOf(claimed: store.Claimed, net: Net, signal: AbortSignal, tell: Tell) {
  const { id, name, type, address, bytes } = claimed;
  if (bytes) return { name: name ?? "", type: type ?? "", bytes };
  if (!address) throw new Refusal("invalid", TROUBLE.broken);
  tell(0, "Fetching the page");
  const fetched = await fetchText(address, net, signal);
  await store.keepFetched(db, id, { ...fetched, address });
  return fetched;
}

/** What was found, with what was known before where the file says nothing of it. */
function completed(found: Found, { author, source }: store.Known): Found {
  const { title, ...rest } = found.details;
  const details = {
    ...rest,
    title: title.slice(0, TITLE_LENGTH),
    author: (rest.author ?? author)?.slice(0, DETAIL_LENGTH) ?? null,
    source: (rest.source ?? source)?.slice(0, DETAIL_LENGTH) ?? null,
  };
  return { ...found, details };
}

async function keep(claimed: store.Claimed, answer: Answer): Promise<void> {
  const { format } = answer;
  if (answer.kind === "parts") await store.keepParts(db, claimed, format, answer.parts);
  else {
    const found = completed(answer.found, claimed.known);
    await store.keepFound(db, claimed, { format, raw: answer.raw, found, journal: emptyJournal(claimed.createdById) });
  }
}

/** Reads a draft's source. What cannot be read is told to whoever brought it; only our own trouble is thrown. */
export async function readDraft(draftId: string, { clock, signal }: Work, net: Net = STRICT): Promise<void> {
  const claimed = await store.claim(db, draftId, clock());
  if (!claimed) return;
  const saying = keepSaying(claimed, clock);
  const either = AbortSignal.any([signal, saying.lost]);
  try {
    const { bytes, ...what } = await sourceOf(claimed, net, either, saying.tell);
    const parts = claimed.chosen ?? undefined;
    const wanted = { ...what, ...(parts && { parts }) };
    const answer = await readApart(bytes, wanted, { signal: either, onProgress: saying.tell });
    await saying.end();
    await keep(claimed, answer);
  } catch (error) {
    await saying.end();
    if (saying.lost.aborted) return;
    if (!(error instanceof Refusal)) throw error;
    await store.keepRefusal(db, claimed, error.message);
  }
}
