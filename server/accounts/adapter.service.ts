// What next-auth keeps in our database: as its Prisma adapter does, but of every token only the hash.
import { PrismaAdapter } from "@next-auth/prisma-adapter";
import type { Adapter } from "next-auth/adapters";
import { takeLink } from "@/server/accounts/link.store";
import { forgetOldSessions, insertSession } from "@/server/accounts/session.store";
import { hashToken } from "@/server/accounts/token.service";
import { verifyUser } from "@/server/accounts/user.store";
import { db } from "@/server/db";

/** The adapter at one moment; links and sessions that ran out before it are gone. */
export const adapterAt = (now: Date): Adapter => ({
  ...PrismaAdapter(db as never),
  useVerificationToken: ({ identifier, token }) => takeLink(db, identifier, token, now),
  createUser: ({ email }: { email: string }) => verifyUser(db, email, now),
  createSession: async (session) => {
    await forgetOldSessions(db, now);
    await insertSession(db, { ...session, sessionToken: hashToken(session.sessionToken) });
    return session;
  },
});
