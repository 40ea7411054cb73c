// The law of the addresses: every page and every route, and what each reader is answered there.
//
// Read a line as in table.ts; 307 and 303 lead elsewhere: to signing in, to one's own group, back to a form.
import { ACTORS, type ActorName } from "@/tests/law/table";

const LAW = `
                                                   anon non- othr ex-m susp gues memb auth mode owne
/                                 private visible  200  200  307  200  200  307  307  307  307  307
/signin                           private visible  200  307  307  307  307  307  307  307  307  307
/signin/check                     private visible  307  307  307  307  307  307  307  307  307  307
/signin/confirm                   private visible  200  200  200  200  200  200  200  200  200  200
/settings                         private visible  307  200  200  200  200  200  200  200  200  200
/settings/mail                    private visible  307  200  200  200  200  200  200  200  200  200
/settings/mail/preview            private visible  307  200  200  200  200  200  200  200  200  200
/drafts                           private visible  307  200  200  200  200  200  200  200  200  200
/groups/new                       private visible  307  403  403  403  403  403  403  403  403  200
/groups/[group]                   private visible  404  404  404  404  403  200  200  200  200  200
/groups/[group]                   public  visible  200  200  200  200  200  200  200  200  200  200
/groups/[group]/members           private visible  404  404  404  404  403  403  200  200  200  200
/groups/[group]/members           public  visible  403  403  403  403  403  403  200  200  200  200
/groups/[group]/log               private visible  404  404  404  404  403  403  200  200  200  200
/groups/[group]/log               public  visible  403  403  403  403  403  403  200  200  200  200
/groups/[group]/search            private visible  404  404  404  404  403  200  200  200  200  200
/groups/[group]/search            public  visible  200  200  200  200  200  200  200  200  200  200
/groups/[group]/search            private removed  404  404  404  404  403  200- 200- 200- 200- 200-
/groups/[group]/search            public  removed  200- 200- 200- 200- 200- 200- 200- 200- 200- 200-
/groups/[group]/search            private held     404  404  404  404  403  200- 200- 200  200  200
/groups/[group]/search            public  held     200- 200- 200- 200- 200- 200- 200- 200  200  200
/groups/[group]/moderation        private visible  307  404  404  404  403  403  403  403  200  200
/groups/[group]/moderation        public  visible  307  403  403  403  403  403  403  403  200  200
/groups/[group]/mail              private visible  307  404  404  404  403  403  403  403  403  200
/groups/[group]/mail              public  visible  307  403  403  403  403  403  403  403  403  200
/groups/[group]/import            private visible  404  404  404  404  403  403  403  403  200  200
/groups/[group]/import            public  visible  403  403  403  403  403  403  403  403  200  200
/groups/[group]/import/[draft]    private visible  307  404  404  404  403  403  403  403  200  200
/groups/[group]/import/[draft]    public  visible  307  403  403  403  403  403  403  403  200  200
/groups/[group]/import/[draft]/review  private visible  307  404  404  404  403  403  403  403  200  200
/groups/[group]/import/[draft]/review  public  visible  307  403  403  403  403  403  403  403  200  200
/groups/[group]/[reading]/[text]  private visible  404  404  404  404  403  200  200  200  200  200
/groups/[group]/[reading]/[text]  public  visible  200  200  200  200  200  200  200  200  200  200
/groups/[group]/[reading]/[text]  private open     404  404  404  404  403  200  200  200  200  200
/groups/[group]/[reading]/[text]  public  open     200  200  200  200  200  200  200  200  200  200
/groups/[group]/[reading]/[text]/beside/[other]  private visible  404  404  404  404  403  200  200  200  200  200
/groups/[group]/[reading]/[text]/beside/[other]  public  visible  200  200  200  200  200  200  200  200  200  200
/groups/[group]/[reading]/[text]/beside/[other]  private open     404  404  404  404  403  200  200  200  200  200
/groups/[group]/[reading]/[text]/beside/[other]  public  open     200  200  200  200  200  200  200  200  200  200
/groups/[group]/[reading]/[text]/revisions           private visible  404  404  404  404  403  200  200  200  200  200
/groups/[group]/[reading]/[text]/revisions           public  visible  200  200  200  200  200  200  200  200  200  200
/groups/[group]/[reading]/[text]/revisions/[number]  private visible  404  404  404  404  403  200  200  200  200  200
/groups/[group]/[reading]/[text]/revisions/[number]  public  visible  200  200  200  200  200  200  200  200  200  200
/groups/[group]/[reading]/[text]/revisions/compare   private visible  404  404  404  404  403  200  200  200  200  200
/groups/[group]/[reading]/[text]/revisions/compare   public  visible  200  200  200  200  200  200  200  200  200  200
/groups/[group]/[reading]/[text]/by-mail              private visible 404  404  404  404  403  200  200  200  200  200
/groups/[group]/[reading]/[text]/by-mail              public  visible 307  200  200  200  403  200  200  200  200  200
/groups/[group]/[reading]/[text]/print                private visible 404  404  404  404  403  200  200  200  200  200
/groups/[group]/[reading]/[text]/print                public  visible 200  200  200  200  200  200  200  200  200  200
/groups/[group]/[reading]/[text]/print                private removed 404  404  404  404  403  200- 200- 200- 200- 200-
/groups/[group]/[reading]/[text]/print                private held    404  404  404  404  403  200- 200- 200  200  200
/groups/[group]/[reading]/[text]/print                public  held    200- 200- 200- 200- 200- 200- 200- 200  200  200
/c/[comment]                      private visible  404  404  404  404  403  200  200  200  200  200
/c/[comment]                      public  visible  200  200  200  200  200  200  200  200  200  200
/c/[comment]                      private removed  404  404  404  404  403  200- 200- 200- 200- 200-
/c/[comment]                      public  removed  200- 200- 200- 200- 200- 200- 200- 200- 200- 200-
/c/[comment]                      private held     404  404  404  404  403  404  404  200  200  200
/c/[comment]                      public  held     404  404  404  404  404  404  404  200  200  200
/invitations/[token]              private visible  200  200  200  200  403  200  200  200  200  200
/unsubscribe/[token]              private visible  200  200  200  200  200  200  200  200  200  200
POST:/api/portions                private visible  303  404  404  404  403  303  303  303  303  303
POST:/api/portions                public  visible  303  303  303  303  403  303  303  303  303  303
POST:/api/mailbox/[mail]          private visible  422  422  422  422  422  422  422  422  422  422
POST:/api/mail/incoming           private visible  404  404  404  404  404  404  404  404  404  404
/held/[token]                     private visible  200  200  200  200  200  200  200  200  200  200
POST:/api/held/[token]            private visible  303  303  303  303  303  303  303  303  303  303
/mailbox                          private visible  200  200  200  200  200  200  200  200  200  200
/mailbox/[mail]                   private visible  200  200  200  200  200  200  200  200  200  200
/mailbox/letters                  private visible  200  200  200  200  200  200  200  200  200  200
/mailbox/letters/[letter]         private visible  200  200  200  200  200  200  200  200  200  200
GET:/api/health                   private visible  200  200  200  200  200  200  200  200  200  200
GET:/api/live/[reading]           private visible  404  404  404  404  403  200  200  200  200  200
GET:/api/live/[reading]           public  visible  200  200  200  200  200  200  200  200  200  200
GET:/api/trpc/[trpc]              private visible  404  404  404  404  403  200  200  200  200  200
GET:/api/trpc/[trpc]              public  visible  200  200  200  200  200  200  200  200  200  200
GET:/api/trpc/[trpc]              private open     404  404  404  404  403  200  200  200  200  200
GET:/api/trpc/[trpc]              public  open     200  200  200  200  200  200  200  200  200  200
GET:/api/trpc/[trpc]              private held     404  404  404  404  403  404  404  200  200  200
GET:/api/trpc/[trpc]              public  held     404  404  404  404  404  404  404  200  200  200
POST:/api/trpc/[trpc]             private visible  401  404  404  404  403  403  403  200  403  403
POST:/api/trpc/[trpc]             public  visible  401  403  403  403  403  403  403  200  403  403
POST:/api/auth/[...nextauth]      private visible  303  303  303  303  303  303  303  303  303  303
POST:/api/settings                private visible  303  303  303  303  303  303  303  303  303  303
POST:/api/settings/address        private visible  303  303  303  303  303  303  303  303  303  303
/reached/[token]                  private visible  404  404  404  404  404  404  404  404  404  404
POST:/api/reached/[token]         private visible  404  404  404  404  404  404  404  404  404  404
POST:/api/settings/digests        private visible  303  303  303  303  303  303  303  303  303  303
POST:/api/settings/replies        private visible  303  303  303  303  303  303  303  303  303  303
POST:/api/signin                  private visible  303  303  303  303  303  303  303  303  303  303
POST:/api/import                  private visible  401  404  404  404  403  403  403  403  303  303
POST:/api/import                  public  visible  401  403  403  403  403  403  403  403  303  303
POST:/api/import/[draft]          private visible  401  404  404  404  403  403  403  403  303  303
POST:/api/import/[draft]          public  visible  401  403  403  403  403  403  403  403  303  303
POST:/api/invitations/[token]     private visible  303  303  303  303  303  303  303  303  303  303
GET:/api/unsubscribe/[token]      private visible  303  303  303  303  303  303  303  303  303  303
POST:/api/unsubscribe/[token]     private visible  200  200  200  200  200  200  200  200  200  200
`;

/** One line: an address, a state of what stands there, and the answer to each reader. */
export type PageLine = {
  at: string;
  visibility: "private" | "public";
  state: string;
  answers: Record<ActorName, string>;
};

/** Every line. */
export const PAGE_LINES: PageLine[] = LAW.split("\n")
  .map((line) => line.trim().split(/\s+/))
  .filter((words) => words.length === 3 + ACTORS.length)
  .map(([at = "", visibility, state = "", ...answers]) => ({
    at,
    visibility: visibility as PageLine["visibility"],
    state,
    answers: Object.fromEntries(ACTORS.map((name, i) => [name, answers[i] ?? ""])) as PageLine["answers"],
  }));
