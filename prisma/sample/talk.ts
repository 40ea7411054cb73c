// The sample reading's people and their talk: written for this project, to be worth reading.

/** A member of the sample group; addresses end in .invalid so that no mail can ever leave. */
export const PEOPLE = {
  ines: { name: "Inês Calder", email: "ines@sample.invalid", timeZone: "Europe/Lisbon", role: "moderator" },
  jonas: { name: "Jonas Weil", email: "jonas@sample.invalid", timeZone: "Europe/Berlin", role: "member" },
  leila: { name: "Leïla Haddad", email: "leila@sample.invalid", timeZone: "Africa/Tunis", role: "member" },
  marek: { name: "Marek Dolny", email: "marek@sample.invalid", timeZone: "Europe/Warsaw", role: "member" },
  aiko: { name: "Aiko Murata", email: "aiko@sample.invalid", timeZone: "Asia/Tokyo", role: "member" },
} as const;

/** Who says something. */
export type Speaker = keyof typeof PEOPLE;

/** A comment and what was answered to it. `hours` counts back from the day the sample is made. */
export type Said = { by: Speaker; hours: number; body: string; replies?: Said[]; removed?: string; flagged?: string };

/** A thread on the numbered paragraph of one of the two texts. */
export type Talk = { text: "article" | "companion"; number: number; root: Said };

/** The talk, in the order in which one reads. */
export const TALK: Talk[] = [
  {
    text: "article",
    number: 1,
    root: {
      by: "aiko",
      hours: 142,
      body: "“Nobody who lived there thought it a nuisance.” The author has this from court records, which are written by people for whom something has become a nuisance. How would we know about the others?",
      replies: [
        {
          by: "jonas",
          hours: 139,
          body: "From the silence, I suppose: eleven quarrels in fifty years (¶ 5) is very few for a valley with short turns and long memories.",
          replies: [
            {
              by: "aiko",
              hours: 130,
              body: "Or very few that were worth a day's ride to the judge. Note 1 says as much about the water-damaged volumes: the record is itself a thing that leaks.",
            },
          ],
        },
      ],
    },
  },
  {
    text: "article",
    number: 5,
    root: {
      by: "marek",
      hours: 120,
      body: "I don't believe this explanation. If turns become shorter than the error of the clocks, you get quarrels, yes. But division of holdings goes on *everywhere* in this century. Why does it take until the 1860s here?",
      replies: [
        {
          by: "ines",
          hours: 118,
          body: "Two dry decades would do it. The text says “in a dry year everyone counted”, and then never tells us which years were dry. It is the one number I miss.",
        },
        {
          by: "leila",
          hours: 101,
          body: "In the oasis my mother's family is from, turns were counted with a bowl with a hole in it, floating in a bucket. It sinks, that is one *gadus*. Nobody needed noon. So the question for me is why this valley tied a right to water to the *sun* in the first place.",
          replies: [
            {
              by: "marek",
              hours: 99,
              body: "That is a better question than mine. A bowl measures how long; a bell only says when. Whoever had the bell had the beginning and the end in his hand.",
            },
            {
              by: "jonas",
              hours: 97,
              body: "And who had the bell? The parish. Compare the priest in ¶ 14, who minds the reading in the porch a good deal more than he minds the clock.",
            },
          ],
        },
      ],
    },
  },
  {
    text: "article",
    number: 7,
    root: {
      by: "leila",
      hours: 90,
      body: "The whole essay hangs on this sentence of the judge: *“it must be kept by a third, in a place where both may look.”* I read it three times. A third person, or a third place?",
      replies: [
        {
          by: "aiko",
          hours: 88,
          body: "A third place, surely; the next thing he does is order a clock, not appoint a man.",
        },
        {
          by: "jonas",
          hours: 86,
          body: "I thought so too until the companion. Coda says there (¶ 3) that they want to hear it from a person. So the judge ordered a place, and the valley made it a man again.",
          replies: [
            {
              by: "leila",
              hours: 70,
              body: "And then made the man write everything down, which makes him a place. I think that is the joke of the whole piece, and nobody in it is laughing.",
            },
          ],
        },
      ],
    },
  },
  {
    text: "article",
    number: 8,
    root: {
      by: "jonas",
      hours: 64,
      body: `Four hundred words and not one break; I wonder whether it is meant to feel like the nineteen meetings.

The two positions deserve to be pulled apart, though:

- *Upper Sance*: a clock **reports**. If it is wrong, correct it now.
- *Holm*: a clock **is agreed**. There is nothing for it to be wrong about.

Renn gives each of them half: agreed within the day, reported at midnight. It is a constitution, really.`,
      replies: [
        {
          by: "marek",
          hours: 61,
          body: "It is a compromise, and I distrust how charmed we all are by it. Someone who is cheated of seven seconds at two in the afternoon is still cheated. He may read about it in the porch.",
          replies: [
            {
              by: "ines",
              hours: 60,
              body: "But cheated by nobody! That's the point of “nobody would gain by an error that he had kept to himself.” A loss that no one could have arranged is bad luck, and they knew how to live with bad luck.",
              replies: [
                {
                  by: "marek",
                  hours: 58,
                  body: "The winder could have arranged it. He has the key *and* the book *and* the ink.",
                  replies: [
                    {
                      by: "aiko",
                      hours: 40,
                      body: "Which is exactly what the ferryman asks in the last line, and why the next paragraph calls it the best question of the three years. I'd say the essay is on your side here, Marek.",
                    },
                  ],
                },
              ],
            },
            {
              by: "jonas",
              hours: 57,
              body: "You would not write this if you had ever had to be anywhere on time.",
              removed:
                "About a person, not the text. The argument about compromise is welcome back without the remark.",
            },
          ],
        },
      ],
    },
  },
  {
    text: "article",
    number: 15,
    root: {
      by: "aiko",
      hours: 36,
      body: "“They come to see that one may be wrong and go on.” I have been turning this over all week. Is it generous, or is it what people say who are not the ones being watched?",
      replies: [
        {
          by: "leila",
          hours: 33,
          body: "Coda answers you in the companion, ¶ 7: “a handsome saying and I do not altogether believe it.” And then he finds the real distinction: those who are cruel have never written in the book.",
        },
        {
          by: "marek",
          hours: 12,
          body: "Renn wrote in it once, that we know of. Coda wrote in it every day for twenty-six years. It costs something different.",
          flagged: "I am not sure this is fair to Renn, who is dead and cannot answer. Please have a look.",
        },
      ],
    },
  },
  {
    text: "article",
    number: 18,
    root: {
      by: "ines",
      hours: 30,
      body: "For our next evening: *let no one touch it*, or *let everyone see who has*. Can you think of a thing held in common today that is kept in the second way, and does it work?",
      replies: [
        {
          by: "jonas",
          hours: 26,
          body: "The history page of an encyclopedia anybody may edit. It works, and it is full of entries about jackdaws in the weights.",
        },
      ],
    },
  },
  {
    text: "companion",
    number: 5,
    root: {
      by: "leila",
      hours: 28,
      body: "“People will forgive an error much sooner than a silence.” This is the sentence I would put over the door of every office I have ever had to do with.",
      replies: [
        {
          by: "aiko",
          hours: 22,
          body: "And see how long his own silence lasted: he only puts it in ink in the note, a lifetime later, in a text about having to put things in ink.",
        },
      ],
    },
  },
  {
    text: "companion",
    number: 8,
    root: {
      by: "marek",
      hours: 20,
      body: "The pen on a string is the practical proposal of both texts, and it is the one that nobody adopted. Why not? I have an ugly suspicion: because then one would have had to answer for one's complaint.",
    },
  },
];
