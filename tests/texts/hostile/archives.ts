// Archives that unpack to more than they should, or elsewhere than they should.
import { chapter, docx, epub, opfOf, run, wordXml } from "@/tests/texts/hostile/books";
import { deep, type HostileFile, LAMP, MB } from "@/tests/texts/hostile/file";
import { link, zip } from "@/tests/texts/hostile/zip";

const PAGE = deep((id) => `${id} `).slice(0, 30_000);

/** Files of 9 MB, each of which passes by itself: they pack to a little more than a hundredth. */
const LARGE = Array.from({ length: 34 }, (_, i) => ({
  name: `${i}.xhtml`,
  bytes: chapter(`<p>${PAGE.repeat(300)}</p>`),
}));

/** Bombs, links, names that climb. */
export const ARCHIVES: HostileFile[] = [
  {
    what: "a DOCX whose text unpacks to 60 MB",
    name: "bomb.docx",
    bytes: docx({ bytes: Buffer.alloc(60 * MB, " ") }),
    ends: "refused",
  },
  {
    what: "an EPUB whose chapters unpack to 300 MB together",
    name: "bomb.epub",
    bytes: epub({ bytes: chapter(`<p>${LAMP}</p>`) }, LARGE, opfOf(LARGE.map(({ name }) => name))),
    ends: "refused",
  },
  {
    what: "a DOCX that lies about its size",
    name: "small.docx",
    bytes: docx({ bytes: Buffer.alloc(30 * MB, " "), claims: 100 }),
    ends: "refused",
  },
  {
    what: "an EPUB of 5,000 files",
    name: "many.epub",
    bytes: epub(
      { bytes: chapter(`<p>${LAMP}</p>`) },
      Array.from({ length: 5000 }, (_, i) => ({ name: `${i}.txt`, bytes: "a" })),
    ),
    ends: "refused",
  },
  {
    what: "an archive in an archive in an archive",
    name: "russian.docx",
    bytes: zip({ name: "a.zip", bytes: zip({ name: "b.zip", bytes: docx({ bytes: wordXml(run(LAMP)) }) }) }),
    ends: "refused",
  },
  {
    what: "an EPUB that climbs out of its folder",
    name: "up.epub",
    bytes: epub({ bytes: chapter(`<p>${LAMP}</p>`) }, [{ name: "../../etc/cron.d/x", bytes: "a" }]),
    ends: "refused",
  },
  {
    what: "an EPUB with an absolute name",
    name: "root.epub",
    bytes: epub({ bytes: chapter(`<p>${LAMP}</p>`) }, [{ name: "/etc/cron.d/x", bytes: "a" }]),
    ends: "refused",
  },
  {
    what: "an EPUB whose chapter is a link to a file of ours",
    name: "link.epub",
    bytes: epub(link("one.xhtml", "/etc/passwd")),
    ends: "refused",
  },
  {
    what: "an EPUB with two chapters of one name",
    name: "twice.epub",
    bytes: epub({ bytes: chapter("<p>One.</p>") }, [{ name: "one.xhtml", bytes: chapter("<p>Two.</p>") }]),
    ends: "refused",
  },
  {
    what: "a DOCX with an encrypted entry",
    name: "entry.docx",
    bytes: docx({ bytes: wordXml(run(LAMP)), encrypted: true }),
    ends: "refused",
  },
];
