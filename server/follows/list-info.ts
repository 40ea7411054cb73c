// What a mail client may offer beside a notice or a digest: where the same is read, and how it is stopped. Pure.
import type { DigestTelling } from "@/server/follows/digest-letter";
import type { WhereRow } from "@/server/follows/rows";
import type { ListInfo, Site } from "@/server/mail/post";
import { hrefOf } from "@/server/moderation/where";

const stops = (token: string, { origin, host }: Site) => ({
  unsubscribe: `${origin}/api/unsubscribe/${token}`,
  unsubscribeByMail: `mailto:unsubscribe+${token}@${host}?subject=unsubscribe`,
});

/** Of a notice: the list is the group, the token stops the thread. */
export const threadList = (token: string, where: WhereRow, site: Site): ListInfo => ({
  id: where.group,
  archive: `${site.origin}${hrefOf(where)}`,
  ...stops(token, site),
});

/** Of a digest: the list is its rhythm, the token stops it. */
export const digestList = (token: string, { cadence, spots }: DigestTelling, site: Site): ListInfo => ({
  id: cadence,
  archive: `${site.origin}/groups/${spots[0].where.group}`,
  ...stops(token, site),
});
