/** How tightly a text binds, from loosest to tightest. */
export const LEVEL = { open: 0, or: 1, and: 2, not: 3, compare: 4, add: 5, multiply: 6, postfix: 7 } as const;
export type Level = (typeof LEVEL)[keyof typeof LEVEL];

/** A text and how tightly it binds. */
export interface Rendered {
  readonly text: string;
  readonly level: Level;
}

export const SIGN = {
  '>=': '>=',
  '>': '>',
  '<=': '<=',
  '<': '<',
  is: 'is',
  'is-not': '!=',
  in: 'in',
  overlaps: 'overlaps',
  within: 'within',
} as const;
export const ARITHMETIC = {
  add: '+',
  'add-period': '+',
  subtract: '-',
  'subtract-period': '-',
  multiply: '*',
  divide: '/',
} as const;

export const tight = (text: string): Rendered => ({ text, level: LEVEL.postfix });
export const open = (text: string): Rendered => ({ text, level: LEVEL.open });
export const next = (level: Level): Level => (level + 1) as Level;
