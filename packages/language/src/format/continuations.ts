import { AstUtils, GrammarAST } from 'langium';

type Element = GrammarAST.AbstractElement;

/** A rule that the parser is in: the call of the rule, the rule that made the call, and the leaves it has read (from, until). */
export interface Frame {
  feature: Element;
  parent: Frame | undefined;
  from: number;
  until: number;
}

/** Tokens that may come next, by name, and whether the rule may also end here. */
interface Next {
  tokens: ReadonlySet<string>;
  end: boolean;
}

/**
 * What may follow a token within the same member. The parser is greedy: a token that can continue a member never begins the
 * next one, so between the two there must be a separator.
 */
export class Continuations {
  private readonly after = new Map<Element, Next>();
  private readonly first = new Map<GrammarAST.AbstractRule, Set<string>>();
  private readonly isBoundary: (element: Element) => boolean;

  constructor(isBoundary: (element: Element) => boolean) {
    this.isBoundary = isBoundary;
  }

  /** Whether a token of one of these names, written after the token at this place, would belong to the same member. */
  absorbs(feature: Element, frame: Frame | undefined, names: readonly string[]): boolean {
    let place: Element | undefined = feature;
    for (let outer = frame; place; outer = outer?.parent) {
      const next = this.nextOf(place);
      if (names.some((name) => next.tokens.has(name))) return true;
      if (!next.end || !outer || this.isBoundary(outer.feature)) return false;
      place = outer.feature;
    }
    return false;
  }

  private nextOf(element: Element): Next {
    const known = this.after.get(element);
    if (known) return known;
    const next = this.climb(element);
    this.after.set(element, next);
    return next;
  }

  private climb(element: Element): Next {
    const tokens = new Set<string>();
    let node = element;
    while (true) {
      if (this.isBoundary(node)) return { tokens, end: false };
      if (node.cardinality === '*' || node.cardinality === '+') this.addFirst(node, tokens);
      const parent: unknown = node.$container;
      if (GrammarAST.isGroup(parent)) {
        const rest = parent.elements.slice(parent.elements.indexOf(node) + 1);
        for (const sibling of rest) {
          this.addFirst(sibling, tokens);
          if (!isOptional(sibling)) return { tokens, end: false };
        }
      }
      if (!GrammarAST.isAbstractElement(parent)) return { tokens, end: true };
      node = parent;
    }
  }

  private addFirst(element: Element, tokens: Set<string>): void {
    if (GrammarAST.isKeyword(element)) tokens.add(element.value);
    else if (GrammarAST.isAssignment(element)) this.addFirst(element.terminal, tokens);
    else if (GrammarAST.isCrossReference(element)) this.addFirst(element.terminal ?? element, tokens);
    else if (GrammarAST.isAlternatives(element)) for (const inner of element.elements) this.addFirst(inner, tokens);
    else if (GrammarAST.isGroup(element)) this.addFirstOfGroup(element, tokens);
    else if (GrammarAST.isRuleCall(element) && element.rule.ref)
      for (const name of this.firstOfRule(element.rule.ref)) tokens.add(name);
  }

  private addFirstOfGroup(group: GrammarAST.Group, tokens: Set<string>): void {
    for (const inner of group.elements) {
      this.addFirst(inner, tokens);
      if (!isOptional(inner)) return;
    }
  }

  private firstOfRule(rule: GrammarAST.AbstractRule): Set<string> {
    const known = this.first.get(rule);
    if (known) return known;
    const tokens = new Set<string>();
    this.first.set(rule, tokens);
    if (GrammarAST.isTerminalRule(rule)) tokens.add(rule.name);
    else if (GrammarAST.isInfixRule(rule)) this.addFirst(rule.call, tokens);
    else this.addFirst(rule.definition, tokens);
    return tokens;
  }
}

/** Whether the element may match nothing. */
function isOptional(element: Element): boolean {
  if (element.cardinality === '?' || element.cardinality === '*' || GrammarAST.isAction(element)) return true;
  if (GrammarAST.isGroup(element)) return element.elements.every(isOptional);
  if (GrammarAST.isAlternatives(element)) return element.elements.some(isOptional);
  if (GrammarAST.isAssignment(element)) return isOptional(element.terminal);
  const rule = GrammarAST.isRuleCall(element) ? element.rule.ref : undefined;
  return GrammarAST.isParserRule(rule) && rule.fragment && isOptional(rule.definition);
}

/** The rule of the grammar in which an element stands; operators of an infix rule stand in none. */
export function ruleOf(element: Element): GrammarAST.ParserRule | undefined {
  return AstUtils.getContainerOfType(element, GrammarAST.isParserRule);
}
