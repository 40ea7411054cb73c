// The talk of a reading laid flat: a bar per paragraph, as high as its talk, its new part in green.
import type { CSSProperties } from "react";

/** A text with its numbered paragraphs. */
export type BarText = { id: string; name: string; bars: { key: string; count: number; fresh: number }[] };

/** The units of the highest bar, and the most that one comment takes: little talk looks little, much talk fits. */
const [HIGHEST, WIDEST] = [26, 5];

const height = (count: number, unit: number) => ({ "--k": Math.round(count * unit * 10) / 10 }) as CSSProperties;

const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);

/** In words what the bars show, for those who do not see them. */
const inWords = ({ name, bars }: BarText): string =>
  `${name}: ${bars.length} paragraphs, ${sum(bars.map((bar) => bar.count))} comments, ${sum(bars.map((bar) => bar.fresh))} new`;

/** Texts beside each other, wide in proportion to their paragraphs. */
export function Bars({ texts }: { texts: BarText[] }) {
  const most = Math.max(1, ...texts.flatMap((text) => text.bars.map((bar) => bar.count)));
  const unit = Math.min(WIDEST, HIGHEST / most);
  return (
    <ul className="weeks" aria-label="How much is said where">
      {texts.map((text) => (
        <li className="week" key={text.id} style={{ flex: Math.max(4, text.bars.length) }}>
          <div className="bars" role="img" aria-label={inWords(text)}>
            {text.bars.map((bar) => (
              <i key={bar.key} style={height(bar.count, unit)}>
                {bar.fresh > 0 && <b style={height(bar.fresh, unit)} />}
              </i>
            ))}
          </div>
          <p aria-hidden="true">
            <b>{text.name}</b>
            <span>{text.bars.length > 0 && `¶\u00a01 to ${text.bars.length}`}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
