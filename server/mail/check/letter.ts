// The letter that an owner sends themselves to see whether mail arrives.
import type { Post } from "@/server/mail/post";

/** To this address, about the installation at this origin. */
export const trialTo = (to: string, origin: string): Post => ({
  kind: "answer",
  dedupKey: "",
  to,
  letter: {
    language: "en",
    subject: "A trial of Postil’s mail",
    origin,
    parts: [
      { kind: "heading", text: "This mail has arrived" },
      {
        kind: "paragraph",
        words: ["It was sent to try the mail of ", { label: new URL(origin).host, href: origin }, "."],
      },
      {
        kind: "paragraph",
        words:
          "Did it come into the folder for unwanted mail? Then look at its source: Authentication-Results should say spf=pass, dkim=pass and dmarc=pass.",
      },
      { kind: "rule" },
      { kind: "small", lines: ["Whoever looks after that site has asked for it. Nothing else will come of it."] },
    ],
  },
});
