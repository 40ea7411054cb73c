// Oneself: name, time zone, the way out. Newcomers see only the two questions.
import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import "@/app/styles/signin.css";
import "@/app/styles/settings.css";
import { HouseBar } from "@/components/accounts/house-bar";
import { SelfForm } from "@/components/accounts/self-form";
import { SignOut } from "@/components/accounts/sign-out";
import { SigninFrame } from "@/components/accounts/signin-frame";
import { MyHidings } from "@/components/marks/my-hidings";
import { ApiProvider } from "@/components/trpc";
import { Icon } from "@/components/ui/icon";
import { ownPath } from "@/server/accounts/next";
import { NAME_LENGTH } from "@/server/accounts/schema";
import { TIME_ZONES } from "@/server/accounts/time-zone";
import { caller, pageActor } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Your settings" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const PROBLEMS = {
  name: { name: `Give the name by which the group knows you, in at most ${NAME_LENGTH} characters.` },
  zone: { zone: "Choose a time zone from the list." },
};

export default async function SettingsPage({ searchParams }: Props) {
  const { welcome, next, why, saved, name, zone, single } = await searchParams;
  const actor = await pageActor();
  if (actor.kind === "visitor") redirect("/signin?next=%2Fsettings");
  const api = await caller();
  const self = await api.accounts.me();
  const problems = why === "name" || why === "zone" ? PROBLEMS[why] : {};
  const typed = {
    ...(typeof name === "string" && { name }),
    ...(typeof zone === "string" && { timeZone: zone }),
    ...(typeof single === "string" && { singleKeys: single === "true" }),
  };
  const form = { self: { ...self, ...(why && typed) }, zones: TIME_ZONES, nameLength: NAME_LENGTH, problems };
  if (welcome === "1")
    return (
      <SigninFrame title="Who is reading?">
        <p className="lede">Two things before you sit down with the others.</p>
        <SelfForm {...form} next={ownPath(typeof next === "string" ? next : null)} />
      </SigninFrame>
    );
  const { canFound, groups } = await api.groups.mine();
  return (
    <>
      <HouseBar signedIn current="settings" sends={actor.id} />
      <main className="page settings" id="main">
        <h1 className="h-page">Your settings</h1>
        {saved === "1" && (
          <p className="note" role="status">
            <Icon name="check" small />
            <span>Saved.</span>
          </p>
        )}
        <SelfForm {...form} />
        {canFound && groups.length > 0 && (
          <section className="apart">
            <h2 className="h-sec">Groups</h2>
            <p>You own a group, so you can found another.</p>
            <Link className="btn" href="/groups/new">
              Found a group
            </Link>
          </section>
        )}
        {groups.some(({ role }) => role === "owner") && (
          <section className="apart">
            <h2 className="h-sec">The mail of your groups</h2>
            <p>Whether mails go out and come in, what could not be delivered, and what is set up wrong.</p>
            <ul className="plain-links">
              {groups
                .filter(({ role }) => role === "owner")
                .map(({ slug, name }) => (
                  <li key={slug}>
                    <Link href={`/groups/${slug}/mail`}>{name}</Link>
                  </li>
                ))}
            </ul>
          </section>
        )}
        <section className="apart">
          <h2 className="h-sec">Your mail</h2>
          <p>
            What you follow, when the daily and the weekly mail come, and every mail that was sent to you, with why.
          </p>
          <Link className="btn" href="/settings/mail">
            Open your mail page
          </Link>
        </section>
        <section className="apart">
          <h2 className="h-sec">What you hide</h2>
          <ApiProvider>
            <MyHidings initial={await api.marks.hidings()} />
          </ApiProvider>
        </section>
        <section className="apart">
          <h2 className="h-sec">This browser</h2>
          <p>
            You are signed in as <b className="addr">{self.email}</b>.
          </p>
          <SignOut />
        </section>
      </main>
    </>
  );
}
