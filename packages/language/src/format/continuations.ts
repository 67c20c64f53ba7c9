import { AstUtils, GrammarAST } from 'langium';

type Element = GrammarAST.AbstractElement;

/** A rule that the parser is in: the call of the rule, the rule that made the call, and the leaves it has read (from, until). */
export interface Frame {
  feature: Element;
  parent: Frame | undefined;
  from: number;
  until: number;
}

/** The first token of a member, and the second where it is a keyword; each by the names that the parser may know it by. */
export interface Beginning {
  first: readonly string[];
  second?: readonly string[];
}

/** The elements that may read the next token, by its name. */
type Readers = Map<string, Element[]>;

/** What may come next, and whether the rule may also end here. */
interface Next {
  readers: Readers;
  end: boolean;
}

/**
 * What may follow a token within the same member. The parser is greedy: a token that can continue a member never begins the
 * next one, so between the two there must be a separator.
 */
export class Continuations {
  private readonly after = new Map<Element, Next>();
  private readonly first = new Map<GrammarAST.AbstractRule, Readers>();
  private readonly isBoundary: (element: Element) => boolean;

  constructor(isBoundary: (element: Element) => boolean) {
    this.isBoundary = isBoundary;
  }

  /** Whether what begins so, written after the token at this place, would belong to the same member. */
  absorbs(feature: Element, frame: Frame | undefined, beginning: Beginning): boolean {
    let place: Element | undefined = feature;
    for (let outer = frame; place; outer = outer?.parent) {
      const { readers, end } = this.nextOf(place);
      const candidates = beginning.first.flatMap((name) => readers.get(name) ?? []);
      if (candidates.some((reader) => this.mayGoOn(reader, beginning.second))) return true;
      if (!end || !outer || this.isBoundary(outer.feature)) return false;
      place = outer.feature;
    }
    return false;
  }

  /** Whether a keyword that was read here may be followed by the second token. */
  private mayGoOn(reader: Element, second: readonly string[] | undefined): boolean {
    if (!second || !GrammarAST.isKeyword(reader)) return true;
    const { readers, end } = this.nextOf(reader);
    return end || second.some((name) => readers.has(name));
  }

  private nextOf(element: Element): Next {
    const known = this.after.get(element);
    if (known) return known;
    const next = this.climb(element);
    this.after.set(element, next);
    return next;
  }

  private climb(element: Element): Next {
    const readers: Readers = new Map();
    let node = element;
    while (true) {
      if (this.isBoundary(node)) return { readers, end: false };
      if (node.cardinality === '*' || node.cardinality === '+') this.addFirst(node, readers);
      const parent: unknown = node.$container;
      if (GrammarAST.isGroup(parent)) {
        const rest = parent.elements.slice(parent.elements.indexOf(node) + 1);
        for (const sibling of rest) {
          this.addFirst(sibling, readers);
          if (!isOptional(sibling)) return { readers, end: false };
        }
      }
      if (GrammarAST.isInfixRuleOperatorList(parent)) {
        this.addFirst(parent.$container.$container.call, readers);
        return { readers, end: false };
      }
      if (!GrammarAST.isAbstractElement(parent)) return { readers, end: true };
      node = parent;
    }
  }

  private addFirst(element: Element, readers: Readers): void {
    if (GrammarAST.isKeyword(element)) addReader(readers, element.value, element);
    else if (GrammarAST.isAssignment(element)) this.addFirst(element.terminal, readers);
    else if (GrammarAST.isCrossReference(element)) this.addFirst(element.terminal ?? element, readers);
    else if (GrammarAST.isAlternatives(element)) for (const inner of element.elements) this.addFirst(inner, readers);
    else if (GrammarAST.isGroup(element)) this.addFirstOfGroup(element, readers);
    else if (GrammarAST.isRuleCall(element) && element.rule.ref)
      this.addFirstOfRule(element, element.rule.ref, readers);
  }

  private addFirstOfGroup(group: GrammarAST.Group, readers: Readers): void {
    for (const inner of group.elements) {
      this.addFirst(inner, readers);
      if (!isOptional(inner)) return;
    }
  }

  private addFirstOfRule(call: Element, rule: GrammarAST.AbstractRule, readers: Readers): void {
    if (GrammarAST.isTerminalRule(rule)) addReader(readers, rule.name, call);
    else for (const [name, elements] of this.firstOfRule(rule)) for (const e of elements) addReader(readers, name, e);
  }

  private firstOfRule(rule: GrammarAST.ParserRule | GrammarAST.InfixRule): Readers {
    const known = this.first.get(rule);
    if (known) return known;
    const readers: Readers = new Map();
    this.first.set(rule, readers);
    this.addFirst(GrammarAST.isInfixRule(rule) ? rule.call : rule.definition, readers);
    return readers;
  }
}

function addReader(readers: Readers, name: string, reader: Element): void {
  const known = readers.get(name);
  if (!known) readers.set(name, [reader]);
  else if (!known.includes(reader)) known.push(reader);
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
