// The page of what is not there, or not open to whoever asks.
import Link from "next/link";
import { HouseBar } from "@/components/accounts/house-bar";

/** One page for both. */
export const NotHereView = ({ signedIn }: { signedIn: boolean }) => (
  <>
    <HouseBar signedIn={signedIn} />
    <main className="page" id="main">
      <section className="alone">
        <h1>There is nothing here, or it is not open to you</h1>
        {signedIn ? (
          <p>Check the address, or ask whoever gave it to you. A group opens with its invitation.</p>
        ) : (
          <p>If it belongs to your group, sign in and open the address again.</p>
        )}
        <div className="r">
          {!signedIn && (
            <Link className="btn pri" href="/signin">
              Sign in
            </Link>
          )}
          <Link className="btn" href="/">
            {signedIn ? "To your groups" : "To the front page"}
          </Link>
        </div>
      </section>
    </main>
  </>
);
