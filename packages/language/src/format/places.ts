import { AstUtils, GrammarAST } from 'langium';
import { ruleOf } from './continuations.ts';
import type { Leaf } from './leaf-parser.ts';
import { isSeparator } from './members.ts';

/** What a token is to the layout. */
export type Role =
  | 'plain'
  | 'open'
  | 'close'
  | 'list-open'
  | 'list-close'
  | 'list-comma'
  | 'group-open'
  | 'group-close'
  | 'separator'
  | 'logic'
  | 'bar'
  | 'end';

/** The place of a token in the grammar, as far as the layout looks at it. */
export interface Place {
  keyword: GrammarAST.Keyword | undefined;
  /** The terminal rule, if the token is not read as a keyword. */
  terminal: string | undefined;
  rule: string;
  role: Role;
  /** The rule writes its tokens without spaces, as in 27-2(1) or a.b. */
  glued: boolean;
  /** The rule yields a text, not a node. */
  isData: boolean;
  /** The minus sign of a number. */
  sign: boolean;
}

const known = new Map<GrammarAST.AbstractElement, Place>();

/** The place of the leaf. */
export function placeOf(leaf: Leaf): Place {
  const { feature } = leaf;
  if (GrammarAST.isAssignment(feature)) return operatorPlace(feature, leaf.token.tokenType.name);
  let place = known.get(feature);
  if (!place) known.set(feature, (place = describe(feature, GrammarAST.isKeyword(feature) ? feature : undefined)));
  return place;
}

/** Operators of an infix rule share one feature; the token tells which it is. */
function operatorPlace(feature: GrammarAST.Assignment, name: string): Place {
  const operators = GrammarAST.isAlternatives(feature.terminal) ? feature.terminal.elements : [feature.terminal];
  const keyword = operators.filter(GrammarAST.isKeyword).find((operator) => operator.value === name);
  if (!keyword) return describe(feature, undefined);
  let place = known.get(keyword);
  if (!place)
    known.set(keyword, (place = { ...describe(feature, keyword), role: isLogic(keyword.value) ? 'logic' : 'plain' }));
  return place;
}

function isLogic(operator: string): boolean {
  return operator === 'and' || operator === 'or' || operator === 'かつ' || operator === '又は';
}

function describe(feature: GrammarAST.AbstractElement, keyword: GrammarAST.Keyword | undefined): Place {
  const rule = ruleOf(feature);
  const glued = rule !== undefined && isGlued(rule);
  return {
    keyword,
    terminal: keyword ? undefined : terminalOf(feature),
    rule: rule?.name ?? '',
    role: keyword && !glued ? roleOf(keyword, rule) : 'plain',
    glued,
    isData: rule?.dataType !== undefined,
    sign: keyword?.value === '-' && AstUtils.getContainerOfType(keyword, GrammarAST.isAssignment)?.feature === 'sign',
  };
}

function roleOf(keyword: GrammarAST.Keyword, rule: GrammarAST.ParserRule | undefined): Role {
  if (isSeparator(keyword)) return 'separator';
  switch (keyword.value) {
    case '{':
      return 'open';
    case '}':
      return 'close';
    case '[':
      return 'list-open';
    case ']':
      return 'list-close';
    case '(':
      return 'group-open';
    case ')':
      return 'group-close';
    case '|':
    case '=>':
      return 'bar';
    case ',':
      return rule && hasKeyword(rule, '[') ? 'list-comma' : 'plain';
    default:
      return 'plain';
  }
}

function hasKeyword(rule: GrammarAST.ParserRule, value: string): boolean {
  return AstUtils.streamAllContents(rule).some((node) => GrammarAST.isKeyword(node) && node.value === value);
}

/** Rules that make one value of several tokens: names with dots, paths, codes; not those that are words only. */
function isGlued(rule: GrammarAST.ParserRule): boolean {
  return rule.dataType !== undefined && AstUtils.streamAllContents(rule).some((node) => terminalOf(node) !== undefined);
}

function terminalOf(node: unknown): string | undefined {
  if (GrammarAST.isCrossReference(node)) return terminalOf(node.terminal);
  const rule = GrammarAST.isRuleCall(node) ? node.rule.ref : undefined;
  return GrammarAST.isTerminalRule(rule) ? rule.name : undefined;
}
