// What a person says about themselves: a name, a time zone, and whether single keys act.

import type { KeysChoice, Profile } from "@/server/accounts/schema";
import { changeSelf, findSelf } from "@/server/accounts/user.store";
import type { Person } from "@/server/actor";
import { db } from "@/server/db";

/** Oneself. */
export const myself = (actor: Person) => findSelf(db, actor.id);

/** Keeps a name and a time zone. */
export const saveProfile = (actor: Person, input: Profile) => changeSelf(db, actor.id, input);

/** Switches single keys on or off, on every device of this person. */
export async function chooseKeys(actor: Person, { single }: KeysChoice): Promise<void> {
  await changeSelf(db, actor.id, { singleKeys: single });
}
