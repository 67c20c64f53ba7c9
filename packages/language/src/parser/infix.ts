import type { TokenType } from 'chevrotain';
import type { GrammarAST } from 'langium';

/** By token type: how tightly the operator binds; 0 or absent for other tokens. */
export type InfixTable = readonly number[];

/** The operators of an infix rule. The grammar lists the tightest first. */
export function infixTable(
  rule: GrammarAST.InfixRule,
  tokens: ReadonlyMap<string, TokenType>,
  number: (tokenTypeIdx: number) => number,
): InfixTable {
  const levels = rule.operators.precedences;
  const table: number[] = [];
  levels.forEach((level, position) => {
    for (const operator of level.operators) {
      const type = tokens.get(operator.value)?.tokenTypeIdx;
      if (type !== undefined) table[number(type)] = levels.length - position;
    }
  });
  return table;
}
