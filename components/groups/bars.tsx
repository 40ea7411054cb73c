// The talk of a reading laid flat: a bar per paragraph, as high as its talk, its new part in green.
import type { CSSProperties } from "react";

/** A text with its numbered paragraphs. */
export type BarText = {
  id: string;
  name: string;
  /** How many of its paragraphs the reader has come past. */
  read: number;
  bars: { key: string; count: number; fresh: number }[];
};

/** The units of the highest bar, and the most that one comment takes: little talk looks little, much talk fits. */
const [HIGHEST, WIDEST] = [26, 5];

const height = (count: number, unit: number) => ({ "--k": Math.round(count * unit * 10) / 10 }) as CSSProperties;

const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);

/** In words what the bars show, for those who do not see them. */
const inWords = ({ name, bars, read }: BarText): string =>
  `${name}: ${bars.length} paragraphs, ${sum(bars.map((bar) => bar.count))} comments, ${sum(bars.map((bar) => bar.fresh))} new${
    read > 0 ? `, read to paragraph ${read}` : ""
  }`;

/** "¶ 1 to 32", or how far its reader came: "Read to ¶ 14 of 32". */
function span({ bars, read }: BarText): string {
  if (bars.length === 0) return "";
  if (read >= bars.length) return `Read to the end, ¶\u00a0${bars.length}`;
  return read > 0 ? `Read to ¶\u00a0${read} of ${bars.length}` : `¶\u00a01 to ${bars.length}`;
}

/** Texts beside each other, wide in proportion to their paragraphs. */
export function Bars({ texts }: { texts: BarText[] }) {
  const most = Math.max(1, ...texts.flatMap((text) => text.bars.map((bar) => bar.count)));
  const unit = Math.min(WIDEST, HIGHEST / most);
  return (
    <ul className="weeks" aria-label="How much is said where">
      {texts.map((text) => (
        <li className="week" key={text.id} style={{ flex: Math.max(4, text.bars.length) }}>
          <div className="bars" role="img" aria-label={inWords(text)}>
            {text.bars.map((bar, at) => (
              <i key={bar.key} className={at < text.read ? "read" : undefined} style={height(bar.count, unit)}>
                {bar.fresh > 0 && <b style={height(bar.fresh, unit)} />}
              </i>
            ))}
          </div>
          <p aria-hidden="true">
            <b>{text.name}</b>
            <span>{span(text)}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
