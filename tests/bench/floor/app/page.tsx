// The empty page: it asks who is there, as every page does, and shows nothing else.
import { cookies } from "next/headers";
import { actorOf, SESSION_COOKIE } from "@/server/accounts/session";

export default async function Empty() {
  const jar = await cookies();
  const actor = await actorOf(jar.get(SESSION_COOKIE)?.value, new Date());
  return <p>{actor.kind}</p>;
}
