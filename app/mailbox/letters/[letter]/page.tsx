// One letter with sample words: as HTML in three lights and two widths, as text, its headers, its source.
import type { Metadata } from "next";
import Link from "next/link";
import { MailIn, type MailView, VIEWS } from "@/components/mail/mail-views";
import { MailboxFrame } from "@/components/mail/mailbox-frame";
import { LIGHTS, type Light } from "@/server/mail/preview";
import { caller, orPage } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Letter" };

const LIGHT_NAMES: Record<Light, string> = { day: "Day", dark: "Dark", turned: "Colours turned over" };
const WIDTHS = { wide: "Wide", phone: "Phone" };

type Asked = string | string[] | undefined;
type Chosen = { view: MailView; light: Light; width: keyof typeof WIDTHS };

/** What was asked for where it is one of these, else the first of them. */
const oneOf = <Name extends string>(names: readonly Name[], asked: Asked): Name =>
  names.find((name) => name === asked) ?? names[0]!;

const namesOf = <Name extends string>(named: Record<Name, string>) => Object.keys(named) as Name[];

/** One choice of the page, which leaves the others as they are. */
function Choice({
  label,
  names,
  by,
  chosen,
}: {
  label: string;
  names: Record<string, string>;
  by: keyof Chosen;
  chosen: Chosen;
}) {
  return (
    <nav className="subnav mail-views" aria-label={label}>
      {Object.entries(names).map(([name, said]) => (
        <Link
          key={name}
          href={`?${new URLSearchParams({ ...chosen, [by]: name })}`}
          aria-current={name === chosen[by] ? "page" : undefined}
          scroll={false}
        >
          {said}
        </Link>
      ))}
    </nav>
  );
}

type Props = { params: Promise<{ letter: string }>; searchParams: Promise<Record<keyof Chosen, Asked>> };

/** The letter as it was asked for. */
export default async function LetterPage({ params, searchParams }: Props) {
  const [{ letter: slug }, asked] = await Promise.all([params, searchParams]);
  const chosen: Chosen = {
    view: oneOf(namesOf(VIEWS), asked.view),
    light: oneOf(LIGHTS, asked.light),
    width: oneOf(namesOf(WIDTHS), asked.width),
  };
  const api = await caller();
  const letter = await orPage(api.mailbox.letter({ letter: slug, light: chosen.light }));
  return (
    <MailboxFrame title={letter.title} back={{ href: "/mailbox/letters", label: "All letters" }}>
      <dl className="mail-head">
        <dt>From</dt>
        <dd>{letter.from}</dd>
        <dt>Subject</dt>
        <dd>{letter.subject}</dd>
      </dl>
      <Choice label="Views of this letter" names={VIEWS} by="view" chosen={chosen} />
      {chosen.view === "html" && (
        <div className="mail-choices">
          <Choice label="Light" names={LIGHT_NAMES} by="light" chosen={chosen} />
          <Choice label="Width" names={WIDTHS} by="width" chosen={chosen} />
        </div>
      )}
      <MailIn mail={letter} view={chosen.view} phone={chosen.width === "phone"} />
    </MailboxFrame>
  );
}
