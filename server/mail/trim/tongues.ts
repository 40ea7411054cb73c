// The words by which mail programs frame what they quote, in the languages in which they speak.

const words = (list: string): string[] => list.split("|").map((word) => word.trim());

/** How programs say that somebody wrote. */
export const WROTE = words(
  "wrote|writes|schrieb|schreibt|geschrieben|a écrit|écrit|a ecrit|escribió|escribio|ha escrito|ha scritto|scrisse|escreveu|" +
    "va escriure|ha escrit|escribiu|idatzi du|schreef|geschreven|het volgende geschreven|skrev|skreiv|kirjoitti|" +
    "napisał|napisała|napisał(a)|napisał/a|pisze|napsal|napsala|napsal(a)|píše|napísal|napísala|napísal(a)|napisao|napisala|napisao je|" +
    "je napisao|je napisala|je napisao/la|je napisal|je napisal/-a|написал|написала|написал(а)|пишет|пишеш|написав|написала|написав(ла)|пише|написа|" +
    "написао је|је написао|напиша|напісаў|yazdı|şunları yazdı|şöyle yazdı|έγραψε|έγραψε τα εξής|a scris|írta|ezt írta|" +
    "đã viết|viết|rašė|parašė|rakstīja|kirjutas|menulis|skrifaði|geskryf|skryf|scríobh|sumulat|isinulat|skribis|" +
    "כתב|כתבה|כתב/ה|כתב(ה)|מאת|كتب|كتبت|كتب/كتبت|نوشت|ने लिखा|написал(-а)|schrieben|hat geschrieben",
);

/** The same in scripts without blanks between words. */
export const WROTE_UNSPACED = words(
  "写道|寫道|写到|写了|寫了|撰写|書きました|のメール|のメッセージ|さんは書きました|작성|썼습니다|작성했습니다|님이 씀|เขียนว่า|เขียน",
);

/** The names of the lines of a mail's head. */
export const HEADERS: Record<"from" | "sent" | "to" | "subject" | "more", string[]> = {
  from: words(
    "From|Von|De|Da|Van|Från|Fra|Lähettäjä|Od|От|От кого|Від|Від кого|Kimden|Gönderen|Expéditeur|Remitente|Mittente|Remetente|" +
      "Afzender|Avsändare|Afsender|Avsender|Absender|Odesílatel|Odosielateľ|Nadawca|Отправитель|Відправник|De la|Expeditor|" +
      "Feladó|Küldő|Từ|Người gửi|Dari|Iz|Šalje|Pošiljatelj|Saatja|Nuo|Από|Αποστολέας|Frá|发件人|寄件者|寄件人|發件人|" +
      "差出人|送信者|送信元|보낸 사람|보낸사람|발신|จาก|מאת|من|Desde",
  ),
  sent: words(
    "Sent|Date|Sent at|Gesendet|Gesendet am|Datum|Envoyé|Envoyé le|Date d'envoi|Enviado|Enviado el|Enviada|Enviada em|Enviado em|Fecha|" +
      "Inviato|Data|Verzonden|Verzonden op|Skickat|Sendt|Dato|Lähetetty|Päivämäärä|Päiväys|Wysłano|Wysłane|Data wysłania|" +
      "Odesláno|Odoslané|Отправлено|Дата|Надіслано|Надіслане|Gönderildi|Gönderme Tarihi|Tarih|Trimis|Dată|Elküldve|Küldve|Dátum|" +
      "Đã gửi|Ngày|Dikirim|Tanggal|Poslano|Saadetud|Kuupäev|Išsiųsta|Ημερομηνία|Στάλθηκε|Εστάλη|Dagsetning|发送时间|发送日期|日期|时间|" +
      "寄件日期|傳送時間|送信日時|日付|日時|보낸 날짜|보낸날짜|날짜|발송일|วันที่|ส่งเมื่อ|נשלח|תאריך|تاريخ الإرسال|أرسلت|التاريخ|تم الإرسال|Data do envio",
  ),
  to: words(
    "To|An|À|A|Para|Aan|Till|Til|Vastaanottaja|Do|Komu|Кому|Kime|Alıcı|Destinataire|Destinatario|Destinatário|Ontvanger|" +
      "Modtager|Mottaker|Mottagare|Empfänger|Către|Catre|Címzett|Đến|Tới|Người nhận|Kepada|Za|Kam|Saaja|Προς|收件人|收件者|宛先|" +
      "받는 사람|받는사람|수신|ถึง|אל|إلى|الى",
  ),
  subject: words(
    "Subject|Betreff|Objet|Asunto|Oggetto|Assunto|Onderwerp|Ämne|Emne|Aihe|Temat|Předmět|Predmet|Тема|Konu|Subiect|Tárgy|" +
      "Chủ đề|Tiêu đề|Subjek|Perihal|Zadeva|Teema|Tema|Assumpte|Gaia|Θέμα|Efni|主题|主旨|主題|件名|제목|เรื่อง|נושא|الموضوع|Тақырып",
  ),
  more: words(
    "Cc|Bcc|Cci|Kopie|Copie|Copia|Cópia|Kopia|Kopi|Kopio|DW|UDW|Копия|Копія|Bilgi|Másolat|Másolatot kap|Kópia|Kopija|Κοιν|抄送|副本|참조|" +
      "สำเนา|עותק|نسخة|Reply-To|Reply To|Antwort an|Répondre à|Responder a|Rispondi a|Risposta|Antwoord aan|Svar til|Svara till|" +
      "Importance|Attachments|Wichtigkeit|Priority|Anlagen|Anhänge|Pièces jointes|Allegati|Organization|Message-ID|Reply-to|" +
      "Adjuntos|Bijlagen|Bilagor|Prioridade|Priorité|Importancia|附件|优先级|添付ファイル|첨부",
  ),
};

/** What stands between rows of dashes over a mail that is quoted whole. */
export const ORIGINAL = words(
  "original message|original e-mail|original email|original appointment|original|forwarded message|forwarded email|forwarded|reply message|replied message|" +
    "antwort nachricht|ursprüngliche nachricht|originalnachricht|original-nachricht|original nachricht|weitergeleitete nachricht|ursprüngliche mail|" +
    "message d'origine|message original|message transféré|message transmis|e-mail d'origine|mensaje original|mensaje reenviado|" +
    "messaggio originale|messaggio inoltrato|mensagem original|mensagem encaminhada|mensagem reencaminhada|missatge original|missatge reenviat|" +
    "oorspronkelijk bericht|origineel bericht|oorspronkelijke bericht|doorgestuurd bericht|ursprungligt meddelande|" +
    "originalmeddelande|vidarebefordrat meddelande|oprindelig meddelelse|oprindelig besked|original meddelelse|" +
    "videresendt meddelelse|videresendt besked|opprinnelig melding|videresendt melding|videresendt e-post|alkuperäinen viesti|" +
    "välitetty viesti|edelleenlähetetty viesti|wiadomość oryginalna|oryginalna wiadomość|wiadomość przekazana|treść przekazanej wiadomości|" +
    "przekazana wiadomość|przesłana wiadomość|původní zpráva|původní e-mail|původní email|přeposlaná zpráva|předaná zpráva|pôvodná správa|" +
    "preposlaná správa|исходное сообщение|оригинальное сообщение|пересылаемое сообщение|пересланное сообщение|" +
    "конец пересылаемого сообщения|початкове повідомлення|оригінальне повідомлення|вихідне повідомлення|переслане повідомлення|" +
    "özgün ileti|orijinal ileti|orijinal mesaj|iletilen ileti|iletilmiş ileti|iletilen mesaj|yönlendirilen mesaj|αρχικό μήνυμα|προωθημένο μήνυμα|" +
    "mesaj original|mesajul original|mesaj redirecționat|mesaj redirectionat|eredeti üzenet|továbbított üzenet|tin nhắn gốc|thư gốc|thư đã chuyển tiếp|" +
    "tin nhắn đã chuyển tiếp|izvorna poruka|originalna poruka|izvirno sporočilo|pesan asli|pesan terusan|pesan yang diteruskan|algne kiri|pradinis laiškas|" +
    "原始邮件|原始郵件|原邮件|转发邮件|转发的邮件|轉寄郵件|轉寄的郵件|回复的原邮件|元のメッセージ|オリジナルメッセージ|転送メッセージ|原文|원본 메시지|원본 메일|" +
    "전달된 메시지|전달된 메일|ข้อความต้นฉบับ|הודעה מקורית|ההודעה המקורית|הודעה שהועברה|رسالة أصلية|الرسالة الأصلية|رسالة محولة|رسالة معاد توجيهها",
);

/** The same without rows of dashes, before a colon, as Apple writes it. */
export const FORWARDED = words(
  "begin forwarded message|anfang der weitergeleiteten nachricht|début du message réexpédié|début du message transféré|" +
    "inicio del mensaje reenviado|inizio messaggio inoltrato|inizio del messaggio inoltrato|início da mensagem reencaminhada|" +
    "início da mensagem encaminhada|begin doorgestuurd bericht|vidarebefordrat brev|börja vidarebefordrat meddelande|" +
    "start på videresendt besked|start på videresendt meddelelse|videresendt melding|start på videresendt melding|välitetty viesti alkaa|" +
    "początek przekazywanej wiadomości|začátek přeposlané zprávy|начало переадресованного сообщения|початок переадресованого повідомлення|" +
    "iletilen ileti başlangıcı|αρχή προωθημένου μηνύματος|下面是被转发的邮件|以下是轉寄的郵件|転送されたメッセージ|전달된 메시지 시작|" +
    "תחילת ההודעה המועברת|بدء الرسالة المعاد توجيهها|továbbított levél kezdete|începutul mesajului redirecționat",
);
