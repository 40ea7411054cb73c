// The doors of texts.
import * as pages from "@/server/texts/page.service";
import { ofGroup, textAddress } from "@/server/texts/schema";
import { open, router } from "@/server/trpc/init";

/** Texts: reading them, and bringing them in. */
export const texts = router({
  page: open.input(textAddress).query(({ ctx, input }) => pages.page(ctx.actor, input)),
  list: open.input(ofGroup).query(({ ctx, input }) => pages.list(ctx.actor, input.group)),
});
