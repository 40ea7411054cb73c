// What the screen gets to see of marks: plain values beside those of the talk.

/** Who thanked for a comment. `names` are the first of those who may be named to this reader, not oneself. */
export type ThanksView = { count: number; mine: boolean; names: string[] };

/** The reply that answers what a thread asks, and who said so. */
export type AnswerView = { comment: string; author: string; by: string; at: Date };

/** Where a thread landed. `html` is null where nobody has said so yet or the words were taken away. */
export type LandingView = { version: number; html: string | null; body: string; by: string; at: Date };

/** A further paragraph that a thread is about; `stands` is false where it is no longer in the text. */
export type AlsoView = { paragraph: string; key: string; label: string; stands: boolean };

/** A thread that stands on the paragraph `key` and is also about the one that is open. */
export type EchoView = { thread: string; key: string; label: string; author: string; said: string };

/** All marks on a paragraph's talk: by comment and by thread; what has none is not there. */
export type Marks = {
  thanks: Record<string, ThanksView>;
  answers: Record<string, AnswerView>;
  landings: Record<string, LandingView>;
  also: Record<string, AlsoView[]>;
  /** Threads that stand elsewhere and are also about this paragraph. */
  echoes: EchoView[];
};

/** What was said of where a thread landed at one time. */
export type LandingVersion = { version: number; html: string | null; by: string; at: Date; current: boolean };

/** All of it, newest first. */
export type Landings = { versions: LandingVersion[] };

/** One thing that a person hides: somebody's talk in a group, or a thread. */
export type ListedHiding = {
  id: string;
  group: { slug: string; name: string };
  at: Date;
} & ({ person: string; thread: null } | { person: null; thread: { subject: string; href: string } });
