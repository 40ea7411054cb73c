// The line above every page of somebody to whom no mail is sent: why, and how it comes again, by a form without JavaScript.
import { Icon } from "@/components/ui/icon";
import type { MailStopped } from "@/server/accounts/reach.service";

const WISHES = { bounces: "check", complaint: "again" };

const ONLY = "so only links to sign in are sent there.";

function words({ address, because, asked }: MailStopped): string {
  if (because === "complaint") return `Mail to ${address} was called unwanted, ${ONLY}`;
  const back = `Mail to ${address} came back, ${ONLY}`;
  return asked ? `${back} A mail with a link is on its way: press the button in it.` : back;
}

function label({ because, asked }: MailStopped): string {
  if (because === "complaint") return "Send me mail again";
  return asked ? "Mail it again" : "Check the address";
}

/** Stands above the bar, and goes with the page. */
export function MailStoppedLine({ stopped }: { stopped: MailStopped }) {
  return (
    <aside className="mail-stopped" aria-label="Your mail">
      <Icon name="mail" />
      <p>{words(stopped)}</p>
      <form action="/api/settings/address" method="post">
        <input type="hidden" name="wish" value={WISHES[stopped.because]} />
        <button type="submit" className="btn">
          {label(stopped)}
        </button>
      </form>
    </aside>
  );
}
