import { type AstNode, GrammarAST } from 'langium';

type Element = GrammarAST.AbstractElement;

/** What a body `{ … }`, or the file, consists of: each member begins a line. */
export interface Member {
  /** The rule that describes the member, or the keyword with which it begins. */
  name: string;
  /** The element of the grammar that is the whole member. */
  element: Element;
  /** A row of a table, with its cells between bars. */
  row: boolean;
  /** Whether ";" may follow. */
  separable: boolean;
}

/** The members of all bodies, by the element of the grammar with which they begin. */
export function membersOf(grammar: GrammarAST.Grammar): ReadonlyMap<Element, Member> {
  const found = new Map<Element, Member>();
  for (const rule of grammar.rules) {
    if (!GrammarAST.isParserRule(rule)) continue;
    if (rule.entry) collect(rule.definition, found);
    else collectBodies(rule.definition, found);
  }
  return found;
}

/** Keywords that separate members. */
export function isSeparator(keyword: GrammarAST.Keyword): boolean {
  if (keyword.value === ';') return true;
  const container: AstNode = keyword.$container;
  return (
    GrammarAST.isAlternatives(container) && container.elements.some((e) => GrammarAST.isKeyword(e) && e.value === ';')
  );
}

/** Members stand between the braces of a group, wherever in the rule the group is. */
function collectBodies(element: Element, found: Map<Element, Member>): void {
  const elements = elementsOf(element);
  const open = elements.findIndex((e) => isBrace(e, '{'));
  const close = elements.findIndex((e) => isBrace(e, '}'));
  for (const [i, inner] of elements.entries()) {
    if (open >= 0 && i > open && i < close) collect(inner, found);
    else collectBodies(inner, found);
  }
}

function collect(element: Element, found: Map<Element, Member>): void {
  if (GrammarAST.isAssignment(element)) {
    for (const call of alternativesOf(element.terminal)) {
      const name = GrammarAST.isRuleCall(call) ? (call.rule.ref?.name ?? '') : element.feature;
      found.set(call, {
        name,
        element: call,
        row: hasBar(call),
        separable: endsWithSeparator(call) || isFollowedBySeparator(element),
      });
    }
    return;
  }
  const elements = elementsOf(element);
  const heads = GrammarAST.isGroup(element) && elements[0] ? headWords(elements[0]) : [];
  for (const head of heads) {
    found.set(head, { name: head.value, element, row: false, separable: elements.some(isSeparatorPart) });
  }
  if (heads.length === 0) for (const inner of elements) collect(inner, found);
}

function alternativesOf(element: Element): Element[] {
  return GrammarAST.isAlternatives(element) ? element.elements : [element];
}

/** The first words of the keyword with which a group begins, in each spelling; separators are none. */
function headWords(element: Element): GrammarAST.Keyword[] {
  if (GrammarAST.isKeyword(element)) return isSeparator(element) ? [] : [element];
  if (GrammarAST.isAlternatives(element)) {
    const heads = element.elements.map((e) => headWords(e)[0]);
    return heads.every((head) => head !== undefined) ? heads : [];
  }
  return GrammarAST.isGroup(element) && element.elements.every(GrammarAST.isKeyword)
    ? headWords(element.elements[0] ?? element)
    : [];
}

function elementsOf(element: Element): Element[] {
  return GrammarAST.isGroup(element) || GrammarAST.isAlternatives(element) ? element.elements : [];
}

function isBrace(element: Element, brace: string): boolean {
  return GrammarAST.isKeyword(element) && element.value === brace;
}

function isSeparatorPart(element: Element): boolean {
  if (GrammarAST.isAlternatives(element)) return element.elements.some(isSeparatorPart);
  return GrammarAST.isKeyword(element) && isSeparator(element);
}

function isFollowedBySeparator(element: Element): boolean {
  const group = element.$container;
  if (!GrammarAST.isGroup(group)) return GrammarAST.isAlternatives(group) ? isFollowedBySeparator(group) : false;
  const next = group.elements[group.elements.indexOf(element) + 1];
  return next !== undefined && isSeparatorPart(next);
}

function endsWithSeparator(call: Element): boolean {
  const last = elementsOf(definitionOf(call) ?? call).at(-1);
  return last !== undefined && isSeparatorPart(last);
}

function hasBar(call: Element): boolean {
  return elementsOf(definitionOf(call) ?? call).some((e) => GrammarAST.isKeyword(e) && e.value === '|');
}

function definitionOf(call: Element): Element | undefined {
  const rule = GrammarAST.isRuleCall(call) ? call.rule.ref : undefined;
  return GrammarAST.isParserRule(rule) ? rule.definition : undefined;
}
