// Every text that one reads by mail, with what can be done with each.
import Link from "next/link";
import { Act } from "@/components/portions/act";
import { stands } from "@/components/portions/words";
import type { PortionView } from "@/server/portions/service";

/** The list, or how to begin one. */
export function Portions({ plans }: { plans: readonly PortionView[] }) {
  return (
    <section className="digests" aria-labelledby="portions">
      <h2 className="h-sec" id="portions">
        Texts that you read by mail
      </h2>
      {plans.length === 0 && (
        <p>
          A text can come in daily portions of whole paragraphs: choose “Read the text itself by mail” beneath its bell.
        </p>
      )}
      <ul className="digest-list">
        {plans.map((plan) => (
          <li key={plan.text}>
            <p className="by-mail-text">
              <Link href={`${plan.path}/by-mail`}>
                <b>{plan.title}</b>
              </Link>
              <br />
              <span className="meta">
                {plan.group}. {stands(plan)}
              </span>
            </p>
            <span className="digest-ways">
              <Link className="btn quiet" href={`/settings/mail/preview?text=${plan.text}`}>
                See it now<span className="vh">: {plan.title}</span>
              </Link>
              {plan.state === "reading" && <Act act="pause" label="Pause" {...plan} />}
              {plan.state === "paused" && <Act act="resume" label="Go on" {...plan} />}
              <Act act="stop" label="Stop" {...plan} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
