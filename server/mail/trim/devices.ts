// What devices and programs write under a mail by themselves: "Sent from my phone", in many languages.
import { anyOf, oneOf } from "@/server/mail/trim/pattern";

const words = (list: string): string[] => list.split("|").map((word) => word.trim());

/** At the start of such a line. */
const BEFORE = words(
  "sent from|sent via|sent with|sent using|sent by|sent through|sent on the|get outlook for|posted from|written on my|typed on my|" +
    "gesendet von|gesendet mit|gesendet aus|gesendet über|outlook für|" +
    "holen sie sich outlook|envoyé depuis|envoyé de|envoyé à partir|envoyé avec|envoyé via|envoyé par|télécharger outlook|obtenir outlook|obtenez outlook|" +
    "provenance :|enviado desde|enviado con|enviado do|enviado de|enviado a partir|enviado pelo|enviado via|enviado por|enviado através|enviat des de|enviat amb|" +
    "obtener outlook|obtén outlook|obter o outlook|baixar o outlook|inviato da|inviato dal|inviato con|inviato tramite|scarica outlook|ottieni outlook|" +
    "verzonden vanaf|verzonden met|verzonden via|verzonden van|verzonden door|verstuurd vanaf|verstuurd met|verstuurd via|download outlook|outlook voor|" +
    "skickat från|skickat med|skickades från|hämta outlook|skaffa outlook|sendt fra|sendt med|sendt via|hent outlook|få outlook|send frå|" +
    "lähetetty|lähetin|hanki outlook|wysłane z|wysłano z|wysłane przez|wysłane za|pobierz outlook|odesláno z|odesláno ze|odesláno pomocí|odoslané z|odoslané zo|získat outlook|stáhnout outlook|" +
    "отправлено с|отправлено со|отправлено из|отправлено через|послано с|скачать outlook|надіслано з|надіслано із|надіслано через|відправлено з|" +
    "изпратено от|poslano s|poslano sa|poslano z|poslano iz|poslato sa|послато са|trimis de pe|trimis din|trimis cu|trimis prin|obțineți outlook|" +
    "elküldve|küldve|az outlook letöltése|στάλθηκε από|εστάλη από|αποστολή από|λήψη του outlook|được gửi từ|đã gửi từ|gửi từ|tải outlook|dikirim dari|terkirim dari|dihantar dari|" +
    "sent fra|saadetud|išsiųsta iš|nosūtīts no|发自|發自|发送自|來自我的|傳送自|寄自|ส่งจาก|נשלח מ|נשלח באמצעות|أرسلت من|أُرسلت من|مرسل من|أرسل من|تم الإرسال من|ارسال شده از|ارسال از|" +
    "yahoo mail:|获取|下载",
);

/** Whole lines of languages in which the verb comes last, or in which a line says only where it comes from. */
const WHOLE = [
  /^(?:von|vom|auf|mit|per|via|aus|unterwegs|mobil|diese (?:nachricht|e-?mail|mail) wurde)(?!\p{L}).*(?:gesendet|geschickt|geschrieben|getippt|verfasst)[.!]?$/iu,
  /(?:dan|den|dan|ten|ile|üzerinden|aracılığıyla) gönderil(?:di|miştir)[.!]?$/iu,
  /(?:から送信(?:しました|されました)?|より送信|에서 보냄|에서 보낸 메일|에서 보냈습니다|에서 전송)[.。]?$/u,
  /^(?:从|從|由|自|使用|通过|透過)\S{0,12}\s?.{0,30}(?:传送|傳送|发送|發送|发出|寄出)[.。]?$/u,
  /(?:küldve|küldtem|lähetetty)[.!]?$/iu,
  /^outlook.*(?:beziehen|herunterladen|edinin|を入手|다운로드|letöltése)$/iu,
  /^(?:\S+ )?from (?:an? |my )?(?:mobile|phone|mobile device|mobile phone|i-?phone|ipad|android|cell)(?: \S+){0,2}$/iu,
];

const DEVICE = oneOf(
  words(
    "iphone|ipad|ipod|ipod touch|mobile|mobil|phone|cellphone|smartphone|cell|cell phone|handheld|android|galaxy|samsung|htc|huawei|xiaomi|redmi|oneplus|" +
      "pixel|nokia|blackberry|windows|mac|macbook|imac|watch|tablet|tablette|device|outlook|mail|e-mail|email|gmail|gmx|web.de|yahoo|aol|airmail|mailbox|" +
      "spark|proton|protonmail|thunderbird|k-9|fairemail|bluemail|aquamail|newton|superhuman|edison|lg|motorola|moto|sony|xperia|lumia|surface|alcatel|honor|oppo|vivo|realme|" +
      "chromebook|laptop|pc|computer|treo|palm|kindle|verizon|t-mobile|at&t|sprint|orange|workspace|front|hey|tutanota|tuta|posteo|fastmail|zoho|" +
      "mobilgerät|handy|telefon|telefonu|telefonul|telefonról|mobilteln|mobiltelefon|mobiltelefonen|mobilen|gerät|iphones|téléphone|portable|appareil|" +
      "teléfono|móvil|dispositivo|telefono|cellulare|telefonino|telemóvel|telemovel|celular|telefone|smartfon|smartfona|puhelin|puhelimesta|puhelimestani|laitteesta|mobilu|mobiltelefonu|komórki|" +
      "телефон|телефона|смартфона|айфона|айпада|планшета|мобильного|мобільного|устройства|почты|пошти|κινητό|iphone'umdan|ipad'imden|telefonumdan|cihazımdan|điện thoại|ponsel|mobiel|mobiele telefoon|toestel|" +
      "app|client|postbox|mutt|emacs|pine|lotus notes|ios|mi 9|bb",
  ),
);
const DEVICE_UNSPACED =
  /iphon|ipad|android|galaxy|blackberry|outlook|(?<![\p{L}])mail(?![\p{L}])|手机|手機|邮箱|郵件|スマホ|携帯|휴대폰|스마트폰|아이폰|모바일|الهاتف|هاتفي|جوالي|גלקסי|האייפון|מהנייד|มือถือ|ti-\d/iu;

const STARTS = anyOf(BEFORE, "^");
const GET_IT =
  /^(?:get|download|try|holen|hol dir|télécharger|obtenir|obtener|ottieni|scarica|hämta|hent|pobierz|baixar|obter|download)\s.{0,20}\b(?:outlook|spark|mailbird|bluemail|mail)\b.{0,20}/iu;
const VIRUS =
  /(?:virus[- ]?(?:free|frei)|libre de virus|sans virus|livre de vírus|privo di virus|garanti sans virus|checked for viruses|auf viren|virenfrei|virusvrij|проверено на вирусы|wolny od wirusów|(?:protected|scanned) by)[^\n]{0,60}/iu;

const bare = (plain: string): string =>
  plain
    .replace(/\]\([^()\s]*\)|<?https?:\/\/[^\s>]*>?|<[^<>]*>/g, " ")
    .replace(/^[\s*_<([«"'~|–—-]+|[\s*_>)\]»"'~|–—-]+$/g, "")
    .replace(/[*_[\]]/g, "")
    .replace(/\s+/g, " ");

/** No device says more about itself. */
const LONGEST = 140;
const MOST_WORDS = 14;

const named = (words: string): boolean => DEVICE.test(words) || DEVICE_UNSPACED.test(words);

/** "Sent from my desk, which is tidy": about a thing that sends no mail. */
function ofADevice(said: string): boolean {
  const [clause = ""] = said.split(/[,.;!?](?:\s|$)/);
  if (named(clause)) return true;
  return /^sent from (?:an?|the) \p{L}/iu.test(said) && clause === said && said.split(" ").length <= 9;
}

/** Did a device or a program write this line by itself? */
export function isDeviceLine(plain: string): boolean {
  if (!plain || plain.length > 400) return false;
  const said = bare(plain);
  if (!said || said.length > LONGEST || said.split(" ").length > MOST_WORDS) return false;
  if (GET_IT.test(said) && said.split(" ").length <= 6) return true;
  if (VIRUS.test(said) && /avast|avg|norton|mcafee|www\.|kaspersky|eset|sophos|antivir/i.test(plain)) return true;
  return (STARTS.test(said) && ofADevice(said)) || (WHOLE.some((is) => is.test(said)) && named(said));
}
