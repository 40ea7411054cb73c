// Says what is wrong with sending and receiving mail, in sentences; ends with 1 where something is.
//
//   npm run check:mail                          looks, and sends nothing
//   npm run check:mail -- --to you@example.org  sends you a letter too
import { randomUUID } from "node:crypto";
import { parseArgs } from "node:util";
import { oneAddress } from "../mail/address";
import { type Finding, zoneLine } from "../mail/check/finding";
import { checkMail } from "../mail/check/whole.service";
import { checkSettings, givenSettings } from "./settings";
import { Trouble, tell } from "./trouble";

const MARKS = { good: "✓", wrong: "✗", unsure: "?" } as const;

/** The address to which a letter is wanted, if any. */
function recipient(): string | undefined {
  const { values } = parseArgs({ options: { to: { type: "string" } }, strict: false });
  if (values.to === undefined) return undefined;
  const to = typeof values.to === "string" ? oneAddress(values.to) : null;
  if (!to) throw new Trouble("--to must be followed by one address, like you@example.org.");
  return to;
}

function show({ about, verdict, says, add }: Finding): void {
  console.log(`  ${MARKS[verdict]} ${about}: ${says}`);
  if (add) console.log(`      ${zoneLine(add)}`);
}

await tell(async () => {
  const settings = checkSettings(givenSettings());
  const chapters = await checkMail(settings, { to: recipient(), letterId: randomUUID(), now: new Date() });
  for (const { title, findings } of chapters) {
    console.log(title);
    findings.forEach(show);
  }
  const all = chapters.flatMap(({ findings }) => findings);
  const wrong = all.filter(({ verdict }) => verdict === "wrong").length;
  if (wrong > 0) throw new Trouble(`${wrong === 1 ? "One thing is" : `${wrong} things are`} wrong, see above.`);
  const open = all.some(({ verdict }) => verdict === "unsure");
  console.log(`\nNothing is wrong${open ? ", but look at what is marked with ?" : ""}.\n`);
});
