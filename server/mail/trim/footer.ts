// What lists, companies and scanners put under mails: recognised by what they speak of, never by where they stand alone.

const LIST =
  /unsubscribe|mailing[- ]?list|you (?:are )?receiv(?:ed|ing) this|reply to this e?-?mail|view it on (?:github|gitlab)|manage (?:your )?(?:subscription|preferences|notifications)|to (?:stop|change) (?:getting|receiving|these|this)|abbestell|newsletter ab|désabonn|désinscri|darse de baja|darte de baja|disiscriv|cancell(?:a|arti) (?:l')?iscrizione|cancelar (?:a )?(?:sua )?(?:inscrição|assinatura)|afmelden|uitschrijven|avprenumerera|avregistrer|afmeld|peruuta|wypisać|zrezygnować z|odhlásit|отписаться|відписатися|aboneliğ|退订|退訂|配信停止|수신거부|listinfo|groups\.google|googlegroups/iu;

const SECRET =
  /confidential|vertraulich|confidentiel|confidencial|riservat|vertrouwelijk|konfidentiell|fortrolig|luottamuksell|poufn|důvěrn|конфиденциальн|конфіденційн|gizli|机密|機密|保密|기밀|סודי|سري|εμπιστευτικ|bizalmas|confidențial|bảo mật/iu;
const MEANT =
  /intended (?:only |solely |recipient|addressee|for)|addressee|not the (?:intended|named)|bestimmte?n? (?:für|adressat|empfänger)|irrtümlich|nicht der (?:richtige|beabsichtigte)|destinataire|destinatari|bestemd voor|geadresseerde|avsedd|mottagare|modtager|adresat|příjemce|получател|адресат|alıcı|収件|收件人|受信者|수신|נמען|المرسل إليه|παραλήπτη|címzett/iu;
const ACTS =
  /delete|destroy|notify|disclos|dissemina|distribut|copying|unauthori[sz]ed|prohibited|privileged|liab|lösch|vernicht|unbefugt|verboten|informieren|supprim|détruire|avertir|interdit|divulg|elimin|borr|prohibid|notifi|distru|vietat|avvisare|proibid|verwijder|verbod|förbjud|radera|slet|poista|usun|zabronion|smaž|zakázán|удал|запрещ|видал|заборон|sil(?:iniz|in)|yasak/iu;

/** A line that speaks of leaving a list, or of where the mail came from. */
export const isListFooter = (words: string): boolean => words.length < 400 && LIST.test(words);

/** A paragraph in which a lawyer speaks: secret, meant for one, and what others must do. */
export function isDisclaimer(paragraph: string): boolean {
  if (paragraph.length < 90) return false;
  const told = paragraph.slice(0, 4_000);
  const speaks = [SECRET, MEANT, ACTS].filter((is) => is.test(told)).length;
  return (
    speaks === 3 ||
    (speaks === 2 &&
      /^(?:disclaimer|confidentiality|this (?:e-?mail|message|communication)|the (?:information|contents)|diese (?:e-?mail|nachricht)|ce (?:message|courriel|courrier)|este (?:mensaje|correo|e-?mail)|questo messaggio|esta mensagem|dit bericht|detta (?:meddelande|e-post))/iu.test(
        told,
      ))
  );
}

const TEL = /(?<!\p{Nd})(?:\+|\(?0)\p{Nd}[\p{Nd}\s()./-]{6,}|\p{Nd}{3}[-. )]\s?\p{Nd}{3}[-. ]\p{Nd}{4}/u;
const WAY =
  /https?:\/\/|www\.|@[\p{L}\p{N}-]+\.\p{L}|(?:^|\s)(?:tel|fax|mobil|mobile|phone|cell|fon|web|skype|twitter|linkedin|e-?mail)\b\s?[.:]/iu;

/** Words that say where somebody is to be reached. */
export const isContact = (words: string): boolean => words.length < 200 && (TEL.test(words) || WAY.test(words));
