import { $, blue, bold, cyan, dim, green, red, underline, yellow } from 'kleur/colors';

export interface Palette {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly underline: Paint;
  readonly red: Paint;
  readonly yellow: Paint;
  readonly blue: Paint;
  readonly cyan: Paint;
  readonly green: Paint;
}
type Paint = (text: string) => string;

/** Painters that depend on `color` alone. kleur decides by a global switch, so it is set for the length of each call. */
export function palette(color: boolean): Palette {
  const paint = (style: (text: string) => string): Paint => {
    if (!color) return (text) => text;
    return (text) => {
      const before = $.enabled;
      $.enabled = true;
      try {
        return style(text);
      } finally {
        $.enabled = before;
      }
    };
  };
  return {
    bold: paint(bold),
    dim: paint(dim),
    underline: paint(underline),
    red: paint(red),
    yellow: paint(yellow),
    blue: paint(blue),
    cyan: paint(cyan),
    green: paint(green),
  };
}

/** What frames and summaries are drawn with. */
export interface Glyphs {
  readonly bar: string;
  readonly gap: string;
  /** Start of an underline that has a label. */
  readonly joint: string;
  readonly line: string;
  /** Leads to a label on the right, and to one on the left. */
  readonly right: string;
  readonly left: string;
  readonly cut: string;
  readonly dot: string;
  readonly bad: string;
  readonly good: string;
}

const unicodeGlyphs: Glyphs = {
  bar: '│',
  gap: '·',
  joint: '┬',
  line: '─',
  right: '╰── ',
  left: ' ──╯',
  cut: '…',
  dot: '·',
  bad: '✖',
  good: '✔',
};
const asciiGlyphs: Glyphs = {
  bar: '|',
  gap: '.',
  joint: '^',
  line: '^',
  right: '`-- ',
  left: " --'",
  cut: '...',
  dot: '-',
  bad: 'x',
  good: 'ok',
};

export function glyphsFor(unicode: boolean): Glyphs {
  return unicode ? unicodeGlyphs : asciiGlyphs;
}
