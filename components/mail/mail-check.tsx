"use client";
// What the mail server and the DNS say, asked after the page is there: they may take their time.
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/components/trpc";
import { Icon } from "@/components/ui/icon";
import { type Finding, type Verdict, zoneLine } from "@/server/mail/check/finding";

const MARKS: Record<Verdict, { icon: "check" | "flag" | "more"; word: string }> = {
  good: { icon: "check", word: "Well" },
  wrong: { icon: "flag", word: "Wrong" },
  unsure: { icon: "more", word: "Look at this" },
};

/** What is wrong comes first. */
const ORDER: Verdict[] = ["wrong", "unsure", "good"];
const sorted = (findings: readonly Finding[]) =>
  [...findings].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));

/** The findings, with a way to look again. */
export function MailCheck({ group }: { group: string }) {
  const trpc = useTRPC();
  const { data, isFetching, isError, refetch } = useQuery(trpc.incoming.check.queryOptions({ group }));
  const findings = sorted((data ?? []).flatMap((chapter) => chapter.findings));
  const wrong = findings.filter(({ verdict }) => verdict === "wrong").length;
  const counted =
    wrong === 0 ? "Nothing is wrong." : wrong === 1 ? "One thing is wrong." : `${wrong} things are wrong.`;
  return (
    <>
      <p role="status" className="meta">
        {isFetching ? "The mail server and the DNS are being asked …" : isError ? "They could not be asked." : counted}
      </p>
      <noscript>
        <p className="hint">
          Without JavaScript: <code>npm run check:mail</code> on the server says the same.
        </p>
      </noscript>
      <ul className="findings">
        {findings.map((finding) => (
          <Found key={finding.about} {...finding} />
        ))}
      </ul>
      <button type="button" className="btn" onClick={() => void refetch()} disabled={isFetching}>
        Look again
      </button>
    </>
  );
}

function Found({ about, verdict, says, add }: Finding) {
  const { icon, word } = MARKS[verdict];
  return (
    <li data-verdict={verdict}>
      <Icon name={icon} small />
      <div>
        <p>
          <span className="vh">{word}: </span>
          <b>{about}</b>
        </p>
        <p>{says}</p>
        {add && (
          <>
            <p className="meta">The record:</p>
            <pre>{zoneLine(add)}</pre>
          </>
        )}
      </div>
    </li>
  );
}
