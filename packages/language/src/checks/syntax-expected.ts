import type { IRecognitionException } from 'chevrotain';
import { GrammarAST } from 'langium';
import { FeftaGrammar } from '../generated/grammar.ts';

/** The tokens that could stand where the parser lost its way: keywords as they are, terminals by their names. */
export function expectedTokens(error: IRecognitionException): string[] {
  const wanted = /^Expecting token of type '(.+?)' but found/s.exec(error.message)?.[1];
  if (wanted === '}') return [...beforeClosing(ruleOf(error)), '}'];
  if (wanted === 'EOF' || error.name === 'NotAllInputParsedException') return [...firstOf('Declaration')];
  if (wanted !== undefined) return [wanted];
  const listed = [...error.message.matchAll(/(?:\d+\. |<)\[(.+?)\](?=\n|>| ,|,| \[|$)/g)].map(
    (each) => each[1] as string,
  );
  return [...new Set(listed)];
}

/** The rule of the grammar in which it happened. */
function ruleOf(error: IRecognitionException): string {
  return (error.context.ruleStack.at(-1) ?? '').replace(/\u200B$/, '');
}

const closings = new Map<string, readonly string[]>();
const firsts = new Map<string, ReadonlySet<string>>();

/** What the rule can still repeat in front of its closing brace. */
function beforeClosing(rule: string): readonly string[] {
  let known = closings.get(rule);
  if (!known) {
    const named = ruleNamed(rule);
    const body = named && GrammarAST.isParserRule(named) ? named.definition : undefined;
    const elements = body && GrammarAST.isGroup(body) ? body.elements : [];
    const end = elements.findIndex((each) => GrammarAST.isKeyword(each) && each.value === '}');
    const tokens = new Set<string>();
    for (const element of elements.slice(0, Math.max(end, 0)).reverse()) {
      if (element.cardinality !== '*' && element.cardinality !== '+') break;
      for (const token of firstOfElement(element)) tokens.add(token);
    }
    closings.set(rule, (known = [...tokens]));
  }
  return known;
}

function ruleNamed(name: string): GrammarAST.ParserRule | GrammarAST.InfixRule | undefined {
  const rule = FeftaGrammar().rules.find((each) => each.name === name);
  return rule && (GrammarAST.isParserRule(rule) || GrammarAST.isInfixRule(rule)) ? rule : undefined;
}

/** The tokens with which text of a rule can begin. */
function firstOf(name: string): ReadonlySet<string> {
  let known = firsts.get(name);
  if (!known) {
    const rule = ruleNamed(name);
    firsts.set(name, new Set());
    const start = rule && (GrammarAST.isInfixRule(rule) ? rule.call : rule.definition);
    known = start ? firstOfElement(start) : new Set([name]);
    firsts.set(name, known);
  }
  return known;
}

function firstOfElement(element: GrammarAST.AbstractElement): Set<string> {
  const tokens = new Set<string>();
  if (GrammarAST.isKeyword(element)) tokens.add(element.value);
  else if (GrammarAST.isRuleCall(element)) for (const token of firstOf(element.rule.$refText)) tokens.add(token);
  else if (GrammarAST.isAssignment(element)) for (const token of firstOfElement(element.terminal)) tokens.add(token);
  else if (GrammarAST.isCrossReference(element)) tokens.add('ID');
  else if (GrammarAST.isAlternatives(element))
    for (const each of element.elements) addAll(tokens, firstOfElement(each));
  else if (GrammarAST.isGroup(element)) {
    for (const each of element.elements) {
      if (GrammarAST.isAction(each)) continue;
      addAll(tokens, firstOfElement(each));
      if (each.cardinality !== '?' && each.cardinality !== '*') break;
    }
  }
  return tokens;
}

function addAll(tokens: Set<string>, more: Iterable<string>): void {
  for (const each of more) tokens.add(each);
}
