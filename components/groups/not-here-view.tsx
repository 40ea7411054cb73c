// The page of what is not there, or not open to whoever asks.
import { Nowhere } from "@/components/accounts/nowhere";

const SIGN_IN = { href: "/signin", words: "Sign in" };

/** One page for both. */
export const NotHereView = ({ signedIn }: { signedIn: boolean }) => (
  <Nowhere signedIn={signedIn} title="There is nothing here, or it is not open to you" lead={signedIn ? null : SIGN_IN}>
    {signedIn
      ? "Check the address, or ask whoever gave it to you. A group opens with its invitation."
      : "If it belongs to your group, sign in and open the address again."}
  </Nowhere>
);
