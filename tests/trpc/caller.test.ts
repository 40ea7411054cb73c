// What a page shows for each refusal.
import { TRPCError } from "@trpc/server";
import { describe, expect, it } from "vitest";
import { orPage } from "@/server/trpc/caller";

const shown = (code: TRPCError["code"]) => orPage(Promise.reject(new TRPCError({ code, message: "No." })));

describe("a page", () => {
  it("that is missing, or asked for in a way that cannot be read, is the page of what is missing", async () => {
    for (const code of ["NOT_FOUND", "BAD_REQUEST", "UNPROCESSABLE_CONTENT"] as const)
      await expect(shown(code)).rejects.toMatchObject({ digest: expect.stringContaining("404") });
  });

  it("of something broken is the page of an error", async () => {
    await expect(shown("INTERNAL_SERVER_ERROR")).rejects.toThrow(TRPCError);
  });
});
