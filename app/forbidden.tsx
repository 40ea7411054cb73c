// Known, but not allowed: says so, and why where there is a reason.
import type { Metadata } from "next";
import Link from "next/link";
import { HouseBar } from "@/components/accounts/house-bar";
import { Refused } from "@/components/groups/refused";
import { ApiProvider } from "@/components/trpc";
import { Icon } from "@/components/ui/icon";

export const metadata: Metadata = { title: "Not open to you" };

export default function Forbidden() {
  return (
    <>
      <HouseBar signedIn />
      <main className="page" id="main">
        <section className="alone">
          <Icon name="lock" />
          <h1>This is not open to you</h1>
          <ApiProvider>
            <Refused />
          </ApiProvider>
          <div className="r">
            <Link className="btn" href="/">
              To your groups
            </Link>
          </div>
        </section>
      </main>
    </>
  );
}
