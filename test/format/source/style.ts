import fc from 'fast-check';

/** How a random source is written; what it says does not depend on it. */
export interface Style {
  /** Spelling of keywords. */
  spelling: 'ja' | 'en' | 'mixed';
  /** Probability of a full-width form where there is one. */
  fullWidth: number;
  /** Probability of a comment between two tokens. */
  comments: number;
  /** Probability of a line break between two tokens. */
  lineBreaks: number;
  /** Probability of odd names: quoted, soft keywords, surrogate pairs. */
  oddNames: number;
  lineEnd: '\n' | '\r\n';
}

export const PLAIN: Style = { spelling: 'en', fullWidth: 0, comments: 0, lineBreaks: 0.2, oddNames: 0, lineEnd: '\n' };

/** Random styles; they shrink to the plain one. */
export function style(): fc.Arbitrary<Style> {
  return fc.record({
    spelling: fc.constantFrom('en', 'ja', 'mixed'),
    fullWidth: fc.constantFrom(0, 0.1, 0.7),
    comments: fc.constantFrom(0, 0.02, 0.2),
    lineBreaks: fc.constantFrom(0.2, 0, 0.02, 0.6),
    oddNames: fc.constantFrom(0, 0.1, 0.5),
    lineEnd: fc.constantFrom('\n', '\r\n'),
  });
}
