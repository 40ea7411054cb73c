// Words of our own that the files of the corpus are made of.
export const FERRY =
  "The ferry left at six, as it had left every morning since the war, with eleven passengers, two crates of lemons and a goat that nobody would own to. By noon the mist had lifted, and the island lay before them.";
export const KEEPER =
  "Nobody on board knew that the harbour had been closed in the night. The keeper of the lamp had gone ashore with his brother, and the only light that burned was in the window of the inn above the quay.";
export const LEDGER =
  "In the ledger of the inn, under that day, there is one line in a hand that is not the keeper’s: lemons, two crates, and a goat. Whoever wrote it knew the price of both, and had not been asked to pay.";
export const BROTHER =
  "His brother told it otherwise. The lamp had been put out on purpose, he said, since a harbour that is closed should not look as if it were open, and since oil had become dear in the winter before.";
export const RUSSIAN =
  "Смотритель маяка записывал в книгу каждый корабль, который он видел, и каждый, которого ждал. Книга была толстая, а кораблей было мало, и потому он стал записывать чаек.";
export const RUSSIAN_MORE =
  "Осенью книга кончилась, и новую ему не прислали. Он начал писать на полях, потом между строк, и к весне на её страницах не осталось ни одного пустого места.";
export const CHINESE =
  "每天早晨六点，渡船都会离开港口，船上有十一位乘客、两箱柠檬和一只没有人承认的山羊。到了中午，雾散了，小岛出现在他们面前。";
export const CHINESE_MORE =
  "看守人和他的兄弟上岸去了，只有码头上方旅馆的窗户里还亮着灯。没有人知道港口在夜里已经关闭，也没有人去问那盏灯为什么灭了。";
export const JAPANESE =
  "渡し船は毎朝六時に港を出た。乗客は十一人、レモンが二箱、そして誰のものとも知れない山羊が一頭いた。昼になると霧が晴れ、島が目の前にあった。";
export const ARABIC =
  "كانت العبّارة تغادر في السادسة من كل صباح منذ انتهاء الحرب، وعلى متنها أحد عشر راكبًا وصندوقان من الليمون وعنزة لا يعترف بها أحد.";
export const ARABIC_MORE =
  "لم يكن أحد على متنها يعلم أن الميناء أُغلق في الليل، وأن حارس المنارة نزل إلى الشاطئ مع أخيه ولم يعد حتى طلع النهار.";
export const HEBREW =
  "המעבורת יצאה בשש, כפי שיצאה בכל בוקר מאז המלחמה, ועליה אחד עשר נוסעים, שני ארגזי לימונים ועז שאיש לא הודה שהיא שלו.";
export const GERMAN =
  "Die Fähre legte um sechs ab, wie sie seit dem Krieg an jedem Morgen abgelegt hatte, mit elf Reisenden, zwei Kisten Zitronen und einer Ziege, die niemandem gehören wollte.";
