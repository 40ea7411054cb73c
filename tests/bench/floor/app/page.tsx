// The empty page: it asks who is there, as every page does, and shows nothing else. No proxy stands before it, so that
// the headers and the nonce of our pages count as our own cost.
import { cookies } from "next/headers";
import { actorOf, SESSION_COOKIE } from "@/server/accounts/session";

export default async function Empty() {
  const jar = await cookies();
  const actor = await actorOf(jar.get(SESSION_COOKIE)?.value, new Date());
  return <p>{actor.kind}</p>;
}
