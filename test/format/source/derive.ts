import { GrammarAST } from 'langium';
import { FULL_WIDTH_FORMS } from '../../../packages/language/src/syntax/keywords.ts';
import type { Random } from './random.ts';
import type { Style } from './style.ts';
import { terminalText, unitText } from './terminals.ts';

type Element = GrammarAST.AbstractElement;

/** Rules that only pass on to others; they make a text no larger. */
const PASSING = new Set([
  'Expression',
  'Logic',
  'Negation',
  'Compare',
  'Operand',
  'Postfix',
  'Declaration',
  'Rule',
  'Clause',
  'ItemClause',
  'Value',
  'RuleBody',
]);

/** Random texts of the grammar, as tokens. They follow the rules; where a rule is ambiguous the parser may read them otherwise. */
export class Derivation {
  private readonly random: Random;
  private readonly style: Style;
  private readonly heights: ReadonlyMap<GrammarAST.AbstractRule, number>;
  private tokens: string[] = [];

  constructor(random: Random, style: Style, heights: ReadonlyMap<GrammarAST.AbstractRule, number>) {
    this.random = random;
    this.style = style;
    this.heights = heights;
  }

  /** The tokens of a rule; `size` bounds how deep rules stand in rules. */
  derive(rule: GrammarAST.AbstractRule, size: number): string[] {
    this.tokens = [];
    this.addRule(rule, size);
    return this.tokens;
  }

  private addRule(rule: GrammarAST.AbstractRule, size: number): void {
    if (GrammarAST.isTerminalRule(rule)) this.tokens.push(terminalText(rule.name, this.random, this.style));
    else if (GrammarAST.isInfixRule(rule)) this.addInfix(rule, size);
    else if (rule.name === 'QuantityLiteral' && this.random.chance(0.7)) this.addQuantity();
    else this.add(rule.definition, size);
  }

  private addInfix(rule: GrammarAST.InfixRule, size: number): void {
    const operand = rule.call.rule.ref;
    if (!operand) return;
    this.addRule(operand, size);
    while (size > 0 && this.random.chance(0.35)) {
      const list = this.random.pick(rule.operators.precedences);
      this.addAlternative(list.operators, size);
      this.addRule(operand, size - 1);
    }
  }

  private addQuantity(): void {
    this.tokens.push(terminalText('NUMBER', this.random, this.style));
    if (this.random.chance(0.3)) this.tokens.push(this.symbol('%'));
    else if (this.random.chance(0.7)) this.tokens.push(unitText(this.random));
  }

  private add(element: Element, size: number): void {
    for (let count = this.count(element, size); count > 0; count--) this.addOnce(element, size);
  }

  private count(element: Element, size: number): number {
    const isSeparator = GrammarAST.isKeyword(element) && element.value === ';';
    if (element.cardinality === '?') return this.random.chance(isSeparator ? 0.8 : size > 0 ? 0.45 : 0.05) ? 1 : 0;
    if (element.cardinality !== '*' && element.cardinality !== '+') return 1;
    let count = element.cardinality === '+' ? 1 : 0;
    while (size > 0 && count < 4 && this.random.chance(0.5)) count++;
    return count;
  }

  private addOnce(element: Element, size: number): void {
    if (GrammarAST.isKeyword(element)) this.tokens.push(this.symbol(element.value));
    else if (GrammarAST.isAssignment(element)) this.add(element.terminal, size);
    else if (GrammarAST.isCrossReference(element) && element.terminal) this.add(element.terminal, size);
    else if (GrammarAST.isRuleCall(element) && element.rule.ref)
      this.addRule(element.rule.ref, size - costOf(element.rule.ref));
    else if (GrammarAST.isGroup(element)) for (const inner of element.elements) this.add(inner, size);
    else if (GrammarAST.isAlternatives(element)) this.addAlternative(element.elements, size);
  }

  private addAlternative(alternatives: readonly Element[], size: number): void {
    const least = Math.min(...alternatives.map((each) => heightOf(each, this.heights)));
    const possible = size > 0 ? alternatives : alternatives.filter((each) => heightOf(each, this.heights) <= least + 1);
    const chosen = this.random.pick(possible.flatMap((each) => Array<Element>(weightOf(each)).fill(each)));
    this.add(this.inStyle(chosen, alternatives), size);
  }

  /** The spelling that the style wants: the Japanese word stands behind the English one. */
  private inStyle(chosen: Element, alternatives: readonly Element[]): Element {
    const at = alternatives.indexOf(chosen);
    const next = alternatives[at + 1];
    if (this.style.spelling === 'ja' && !isJapanese(chosen) && next && isJapanese(next)) return next;
    const before = alternatives[at - 1];
    return this.style.spelling === 'en' && isJapanese(chosen) && before ? before : chosen;
  }

  private symbol(keyword: string): string {
    const forms = FULL_WIDTH_FORMS[keyword];
    return forms && this.random.chance(this.style.fullWidth) ? this.random.pick([...forms]) : keyword;
  }
}

/** A rule that only chooses between others counts as many times as it has choices. */
function weightOf(element: Element): number {
  const rule = GrammarAST.isRuleCall(element) ? element.rule.ref : undefined;
  const definition = GrammarAST.isParserRule(rule) ? rule.definition : undefined;
  return GrammarAST.isAlternatives(definition) ? Math.min(definition.elements.length, 5) : 1;
}

function costOf(rule: GrammarAST.AbstractRule): number {
  return PASSING.has(rule.name) ? 0 : 1;
}

/** How deep the smallest text of each rule is. */
export function ruleHeights(grammar: GrammarAST.Grammar): ReadonlyMap<GrammarAST.AbstractRule, number> {
  const heights = new Map<GrammarAST.AbstractRule, number>();
  for (let changed = true; changed; ) {
    changed = false;
    for (const rule of grammar.rules) {
      const height = GrammarAST.isTerminalRule(rule)
        ? 0
        : 1 + heightOf(GrammarAST.isInfixRule(rule) ? rule.call : rule.definition, heights);
      if (height < (heights.get(rule) ?? Number.POSITIVE_INFINITY)) {
        heights.set(rule, height);
        changed = true;
      }
    }
  }
  return heights;
}

function heightOf(element: Element, heights: ReadonlyMap<GrammarAST.AbstractRule, number>): number {
  if (element.cardinality === '?' || element.cardinality === '*') return 0;
  if (GrammarAST.isAssignment(element)) return heightOf(element.terminal, heights);
  if (GrammarAST.isCrossReference(element) && element.terminal) return heightOf(element.terminal, heights);
  if (GrammarAST.isGroup(element)) return Math.max(0, ...element.elements.map((each) => heightOf(each, heights)));
  if (GrammarAST.isAlternatives(element)) return Math.min(...element.elements.map((each) => heightOf(each, heights)));
  if (GrammarAST.isRuleCall(element) && element.rule.ref)
    return heights.get(element.rule.ref) ?? Number.POSITIVE_INFINITY;
  return 0;
}

function isJapanese(element: Element): boolean {
  return GrammarAST.isKeyword(element) && /[^\0-\x7f]/.test(element.value);
}
