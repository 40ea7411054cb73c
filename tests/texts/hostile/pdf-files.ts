// PDF files that hold no words, act by themselves, or go round in circles.
import { type HostileFile, LAMP, MB } from "@/tests/texts/hostile/file";
import { drawn, onePage, show, written } from "@/tests/texts/hostile/pdfs";

/** PDF. */
export const PDFS: HostileFile[] = [
  {
    what: "a PDF of scans only",
    name: "scan.pdf",
    bytes: drawn((pdf) => pdf.rect(50, 50, 400, 600).fill("#ddd")),
    ends: "refused",
  },
  {
    what: "a PDF that runs scripts and programs",
    name: "acts.pdf",
    bytes: onePage(
      show(LAMP),
      "/OpenAction << /S /JavaScript /JS (app.alert\\(evil\\)) >> /AA << /WC << /S /Launch /F (evil.exe) >> >>",
      "/AA << /O << /S /URI /URI (http://evil.example/) >> >>",
    ),
    ends: "either",
  },
  {
    what: "a PDF whose page tree goes round",
    name: "round.pdf",
    bytes: written("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] /Count 9 >>"),
    ends: "refused",
  },
  {
    what: "a PDF that says it has a billion pages",
    name: "count.pdf",
    bytes: written("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 1000000000 >>"),
    ends: "refused",
  },
  {
    what: "a PDF of 50,000 nested lists",
    name: "deep.pdf",
    bytes: onePage(`${"[".repeat(50_000)}${"]".repeat(50_000)} TJ`),
    ends: "refused",
  },
  {
    what: "a PDF whose page unpacks to 200 MB",
    name: "bomb.pdf",
    bytes: onePage(Buffer.alloc(200 * MB, " ")),
    ends: "refused",
  },
];
