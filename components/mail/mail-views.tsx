// A mail as one looks at it: as HTML in a frame, as text, its headers, its source.
import { LinkedText } from "@/components/mail/linked-text";

/** The views that there are, and what they are called. */
export const VIEWS = { html: "HTML", text: "Text", headers: "Headers", source: "Source" };

/** One of them. */
export type MailView = keyof typeof VIEWS;

/** What the frame may do: be looked at, and lead elsewhere when somebody follows a link. */
const SANDBOX = "allow-top-navigation-by-user-activation allow-popups";

/** The HTML of a mail, which runs nothing; `phone` draws it as wide as one. */
export const FramedMail = ({ title, html, phone }: { title: string; html: string; phone?: boolean }) => (
  <iframe className={phone ? "mail-frame phone" : "mail-frame"} title={title} srcDoc={html} sandbox={SANDBOX} />
);

type Props = {
  mail: { subject: string; html: string | null; text: string; headers: string; source: string };
  view: MailView;
  phone?: boolean;
};

/** The mail in one of its views; as text where it has no HTML. */
export function MailIn({ mail, view, phone }: Props) {
  if (view === "headers" || view === "source") return <pre className="mail-plain">{mail[view]}</pre>;
  if (view === "html" && mail.html) return <FramedMail title={mail.subject} html={mail.html} phone={phone} />;
  return <LinkedText text={mail.text} />;
}
