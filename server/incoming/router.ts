// The door of held mail: looking at it. Deciding is a form's, so that it works without JavaScript.
import { look } from "@/server/incoming/held.service";
import { heldToken } from "@/server/incoming/schema";
import { open, router } from "@/server/trpc/init";

/** Mail that came in. */
export const incoming = router({
  held: open.input(heldToken).query(({ input }) => look(input.token)),
});
