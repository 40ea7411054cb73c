// Keeping drafts on the server, behind the device: soon after the device has them, one call at a time.
import type { About, Drafts, Kept, Place } from "@/components/comments/draft";
import type { useTRPCClient } from "@/components/trpc";

type Client = ReturnType<typeof useTRPCClient>;

/** How long after the device the server has a draft, in milliseconds. */
const SOON = 1_000;

/** Told before drafts are changed from outside their box: what the box has not kept yet is kept now. */
export const KEEP_NOW = "postil:keep";

/** Keys of drafts that ended on this page: whatever an older answer of the server says of them. */
export const ended = new Set<string>();

const aim = (place: Place, also: readonly string[], about: About | null) => {
  if ("reply" in place) return { parent: place.reply };
  if ("edit" in place) return { comment: place.edit };
  const passage = about && { revision: about.revision, start: about.start, end: about.end, words: about.words };
  return { paragraph: place.paragraph, ...(passage && { passage }), also: [...also] };
};

/** Keeps one draft on the server and answers with its version there; 0 where its comment was posted meanwhile. */
export async function push(client: Client, place: Place, { key, base, body, also }: Kept, about: About | null) {
  return (await client.comments.keepDraft.mutate({ key, base, body, ...aim(place, also, about) })).version;
}

/** Throws a draft away on the server; one that is not there is no trouble. */
export function forget(client: Client, key: string): Promise<unknown> {
  ended.add(key);
  return client.comments.dropDraft.mutate({ key }).catch(() => undefined);
}

const isOther = (now: Kept, sent: Kept): boolean => now.body !== sent.body || now.also !== sent.also;

type Following = { client: Client; drafts: Drafts; place: Place; draft: Kept; told: (there: boolean) => void };

/** Follows a draft that is being written. `told` says whether the server has it. */
export function following({ client, drafts, place, draft, told }: Following) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy = false;
  let over = false;
  const send = async () => {
    timer = undefined;
    if (busy || over || !draft.dirty || !draft.body.trim()) return;
    busy = true;
    const sent = { ...draft };
    try {
      const base = await push(client, place, sent, drafts.about(place));
      if (over || draft.key !== sent.key) return;
      Object.assign(draft, { base, dirty: isOther(draft, sent), at: Date.now() });
      drafts.keep(place, draft);
      told(true);
    } catch {
      // The device has it, and the next key or the next visit tries again.
      told(false);
    } finally {
      busy = false;
      if (draft.dirty && isOther(draft, sent)) soon();
    }
  };
  const soon = () => {
    if (!over) timer ??= setTimeout(send, SOON);
  };
  return {
    soon,
    now: () => {
      if (timer === undefined) return;
      clearTimeout(timer);
      void send();
    },
    /** The draft is over: posted, or emptied by its writer. */
    end: () => {
      over = true;
      ended.add(draft.key);
      clearTimeout(timer);
    },
  };
}
