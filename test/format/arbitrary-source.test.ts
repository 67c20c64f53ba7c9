import fc from 'fast-check';
import { GrammarAST } from 'langium';
import { describe, expect, test } from 'vitest';
import { LeafParser } from '../../packages/language/src/format/leaf-parser.ts';
import { createFeftaServices } from '../../packages/language/src/services.ts';
import { bigSource, isAccepted, sourceText } from './arbitrary-source.ts';

const { fefta } = createFeftaServices();
const parser = new LeafParser(fefta, () => false);

describe('random sources', () => {
  test('cover every keyword and every rule of the grammar', () => {
    const words = new Set<string>();
    const rules = new Set<string>(['SourceFile']);
    for (const text of fc.sample(sourceText(), { numRuns: 5000, seed: 1 })) {
      for (const { token, frame } of parser.read(fefta.parser.Lexer.tokenize(text)).leaves) {
        words.add(token.tokenType.name);
        for (let outer = frame; outer; outer = outer.parent) rules.add(ruleName(outer.feature));
      }
    }
    const definition = Object.keys(fefta.parser.Lexer.definition).filter(
      (name) => !/^(WS|ML_COMMENT|SL_COMMENT)$/.test(name),
    );
    expect(definition.filter((name) => !words.has(name))).toEqual([]);
    const parserRules = fefta.Grammar.rules.filter((rule) => !GrammarAST.isTerminalRule(rule));
    expect(parserRules.map((rule) => rule.name).filter((name) => !rules.has(name))).toEqual([]);
  });

  test('are accepted by the parser', () => {
    for (const text of fc.sample(sourceText(), { numRuns: 200, seed: 2 })) expect(isAccepted(text)).toBe(true);
  });

  test('can be large, and are the same for the same seed', () => {
    const text = bigSource(3, 5000);
    expect(text.split('\n').length).toBeGreaterThanOrEqual(5000);
    expect(bigSource(3, 5000)).toBe(text);
    expect(bigSource(4, 5000)).not.toBe(text);
    expect(isAccepted(text)).toBe(true);
  });
});

/** The rule that is called; operands of infix rules and names are called in other ways. */
function ruleName(feature: GrammarAST.AbstractElement): string {
  if (GrammarAST.isRuleCall(feature)) return feature.rule.ref?.name ?? '';
  if (GrammarAST.isAssignment(feature) || GrammarAST.isCrossReference(feature))
    return feature.terminal ? ruleName(feature.terminal) : '';
  return '';
}
