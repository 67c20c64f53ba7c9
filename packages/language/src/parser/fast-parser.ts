import type { IToken, TokenType } from 'chevrotain';
import { type AstNode, GrammarAST, type LangiumCoreServices, type Lexer } from 'langium';
import { terminalValue } from '../syntax/value-converter.ts';
import { FirstSets } from './first-sets.ts';
import { endOf, type Frame, NodeFactory, type Slot } from './frame.ts';
import { type InfixTable, infixTable } from './infix.ts';
import { place } from './reference-place.ts';
import type { TokenUses } from './token-uses.ts';

const OPERATION: readonly Slot[] = ['left', 'operator', 'right'].map((property) => ({
  property,
  many: false,
  reference: false,
}));

/** Most tokens begin nothing at most places. */
const NONE: readonly Step[] = [];

/** Tries to read an element at the current token into the frame. On false the caller goes back. */
type Step = (frame: Frame) => boolean;

/**
 * A parser made from the same grammar, without concrete syntax tree and without error recovery. It answers undefined where the text is not
 * plainly right; the caller then asks Langium's parser, whose word is final. Choices are tried in the order of the grammar, so that
 * a tree it does give is the one that Langium prefers.
 */
export class FastParser {
  private tokens: readonly IToken[] = [];
  /** The types of the tokens as numbers of this grammar, then a 0 for the end. */
  private kinds = new Uint16Array(1);
  private position = 0;
  private reached = 0;
  /** Where the last text could be read no further, as an offset. */
  furthest = 0;
  private uses: TokenUses | undefined;
  private readonly rules = new Map<string, () => AstNode | undefined>();
  private readonly dataRules = new Map<string, () => string | undefined>();
  private readonly fragments = new Map<string, Step>();
  private readonly first: FirstSets;
  private readonly definition: ReadonlyMap<string, TokenType>;
  private readonly nodes: NodeFactory;
  private readonly lexer: Lexer;
  private readonly entry: () => AstNode | undefined;

  constructor(services: LangiumCoreServices) {
    this.lexer = services.parser.Lexer;
    this.definition = new Map(Object.entries(this.lexer.definition));
    this.first = new FirstSets(this.definition);
    const linker = services.references.Linker;
    this.nodes = new NodeFactory(services.shared.AstReflection, (node, property, { text, offset }) =>
      place(linker.buildReference(node, property, undefined, text), offset),
    );
    const entry = services.Grammar.rules.find((rule) => GrammarAST.isParserRule(rule) && rule.entry);
    this.entry = this.rule(entry as GrammarAST.ParserRule);
  }

  /**
   * The syntax tree of a text without any error, or undefined. May throw RangeError on very deep nesting. With `uses`, notes there what each
   * token was used for.
   */
  parse(text: string, uses?: TokenUses): AstNode | undefined {
    const lexed = this.lexer.tokenize(text);
    uses?.begin(lexed.tokens, lexed.hidden);
    if (lexed.errors.length > 0) {
      this.furthest = lexed.errors[0]?.offset ?? 0;
      return undefined;
    }
    this.uses = uses;
    this.tokens = lexed.tokens;
    this.kinds = new Uint16Array(lexed.tokens.length + 1);
    lexed.tokens.forEach((token, i) => {
      this.kinds[i] = this.first.number(token.tokenTypeIdx);
    });
    this.position = 0;
    this.reached = 0;
    const root = this.entry();
    const complete = this.position === this.tokens.length;
    this.furthest = complete ? text.length : this.offsetAt(this.reached);
    this.tokens = [];
    return complete ? root : undefined;
  }

  private kind(): number {
    return this.kinds[this.position] as number;
  }

  private offset(): number {
    return this.offsetAt(this.position);
  }

  private offsetAt(position: number): number {
    return this.tokens[position]?.startOffset ?? endOf(this.tokens[position - 1]);
  }

  private advance(): void {
    if (++this.position > this.reached) this.reached = this.position;
  }

  /** The function that reads a rule; made once, so that rules can name each other. */
  private rule(rule: GrammarAST.AbstractRule): () => AstNode | undefined {
    const known = this.rules.get(rule.name);
    if (known) return known;
    let body: (() => AstNode | undefined) | undefined;
    this.rules.set(rule.name, () => body?.());
    body = GrammarAST.isInfixRule(rule) ? this.infix(rule) : this.plainRule(rule as GrammarAST.ParserRule);
    return body;
  }

  private plainRule(rule: GrammarAST.ParserRule): () => AstNode | undefined {
    const step = this.step(rule.definition);
    const type = rule.inferredType?.name ?? rule.returnType?.ref?.name ?? rule.name;
    return () => {
      const frame: Frame = { type, slots: [], values: [], passed: undefined, start: this.offset() };
      return step(frame) ? this.finish(frame) : undefined;
    };
  }

  private finish(frame: Frame): AstNode {
    if (frame.passed && frame.slots.length === 0) return frame.passed;
    return this.nodes.build(frame.type, frame.slots, frame.values, frame.start, endOf(this.tokens[this.position - 1]));
  }

  private infix(rule: GrammarAST.InfixRule): () => AstNode | undefined {
    const operand = this.rule(rule.call.rule.ref as GrammarAST.ParserRule);
    const table = infixTable(rule, this.definition, (index) => this.first.number(index));
    return () => this.climb(rule.name, operand, table, 0);
  }

  /** Precedence climbing; all operators bind to the left. */
  private climb(
    type: string,
    operand: () => AstNode | undefined,
    table: InfixTable,
    least: number,
  ): AstNode | undefined {
    const start = this.offset();
    let left = operand();
    while (left) {
      const precedence = table[this.kind()] ?? 0;
      if (precedence === 0 || precedence <= least) return left;
      const saved = this.position;
      this.uses?.read(saved, false);
      const operator = this.tokens[this.position++]?.image ?? '';
      const right = this.climb(type, operand, table, precedence);
      if (!right) {
        this.position = saved;
        return left;
      }
      left = this.nodes.build(type, OPERATION, [left, operator, right], start, endOf(this.tokens[this.position - 1]));
    }
    return undefined;
  }

  /** An element with its cardinality. */
  private step(element: GrammarAST.AbstractElement): Step {
    const once = this.once(element);
    if (!element.cardinality) return once;
    const enters = this.entering(element);
    if (element.cardinality === '?') return (frame) => this.attempt(frame, once, enters) || true;
    const repeat: Step = (frame) => {
      for (
        let before = this.position;
        this.attempt(frame, once, enters) && this.position > before;
        before = this.position
      );
      return true;
    };
    return element.cardinality === '*' ? repeat : (frame) => once(frame) && repeat(frame);
  }

  /**
   * The tokens on which an optional element is entered. An optional bare name is not entered on a soft keyword: that keyword begins what
   * comes after; where it does not, the text is left to Langium's parser.
   */
  private entering(element: GrammarAST.AbstractElement): Uint8Array {
    const inner = GrammarAST.isAssignment(element) ? element.terminal : element;
    const bareName = GrammarAST.isRuleCall(inner) && GrammarAST.isTerminalRule(inner.rule.ref);
    return bareName ? this.first.exactly(inner.rule.ref?.name ?? '') : this.first.of(element).tokens;
  }

  private attempt(frame: Frame, step: Step, enters: Uint8Array): boolean {
    if (enters[this.kind()] !== 1) return false;
    return this.tryStep(frame, step);
  }

  /** Takes a step, or leaves frame and position as they were. */
  private tryStep(frame: Frame, step: Step): boolean {
    const { type, slots, values, passed, start } = frame;
    const { length } = slots;
    const { position } = this;
    if (step(frame)) return true;
    slots.length = length;
    values.length = length;
    frame.type = type;
    frame.slots = slots;
    frame.values = values;
    frame.passed = passed;
    frame.start = start;
    this.position = position;
    return false;
  }

  private once(element: GrammarAST.AbstractElement): Step {
    if (GrammarAST.isKeyword(element)) return this.token(element.value);
    if (GrammarAST.isAssignment(element)) return this.assignment(element);
    if (GrammarAST.isAction(element)) return this.action(element);
    if (GrammarAST.isAlternatives(element)) return this.alternatives(element.elements);
    if (GrammarAST.isGroup(element)) return this.sequence(element.elements);
    if (GrammarAST.isRuleCall(element)) return this.unassigned(element);
    throw new Error(`The fast parser does not know ${element.$type}`);
  }

  private token(name: string): Step {
    const matching = this.first.terminal(name).tokens;
    return () => {
      if (matching[this.kind()] !== 1) return false;
      this.uses?.read(this.position, false);
      this.advance();
      return true;
    };
  }

  private sequence(elements: readonly GrammarAST.AbstractElement[]): Step {
    const steps = elements.map((each) => this.step(each));
    return (frame) => {
      for (const step of steps) if (!step(frame)) return false;
      return true;
    };
  }

  private alternatives(elements: readonly GrammarAST.AbstractElement[]): Step {
    const steps = elements.map((each) => this.step(each));
    const firsts = elements.map((each) => this.first.of(each));
    const byKind = (firsts[0]?.tokens ?? []).length;
    const choices = Array.from({ length: byKind }, (_, kind) => {
      const possible = steps.filter((_step, i) => firsts[i]?.nullable || firsts[i]?.tokens[kind] === 1);
      return possible.length > 0 ? possible : NONE;
    });
    return (frame) => {
      const possible = choices[this.kind()] as readonly Step[];
      // Whoever called goes back where a single choice fails.
      if (possible.length === 1) return (possible[0] as Step)(frame);
      for (const step of possible) if (this.tryStep(frame, step)) return true;
      return false;
    };
  }

  private action(element: GrammarAST.Action): Step {
    const type = element.inferredType?.name ?? element.type?.ref?.name ?? '';
    const { feature } = element;
    if (!feature) {
      return (frame) => {
        frame.type = type;
        return true;
      };
    }
    const slot: Slot = { property: feature, many: element.operator === '+=', reference: false };
    return (frame) => {
      const current = this.finish(frame);
      frame.type = type;
      frame.passed = undefined;
      frame.slots = [slot];
      frame.values = [current];
      return true;
    };
  }

  /** A rule called without assignment: a fragment fills the same frame, another rule hands on its node. */
  private unassigned(element: GrammarAST.RuleCall): Step {
    const rule = element.rule.ref;
    if (!rule || GrammarAST.isTerminalRule(rule)) return this.token(rule?.name ?? '');
    if (GrammarAST.isParserRule(rule) && rule.fragment) return this.fragment(rule);
    const read = this.rule(rule);
    return (frame) => {
      const node = read();
      if (!node) return false;
      frame.passed = node;
      return true;
    };
  }

  private fragment(rule: GrammarAST.ParserRule): Step {
    const known = this.fragments.get(rule.name);
    if (known) return known;
    let step: Step | undefined;
    this.fragments.set(rule.name, (frame) => step?.(frame) ?? false);
    step = this.step(rule.definition);
    return step;
  }

  private assignment(element: GrammarAST.Assignment): Step {
    const slot: Slot = {
      property: element.feature,
      many: element.operator === '+=',
      reference: GrammarAST.isCrossReference(element.terminal),
    };
    const read = this.value(element.terminal);
    const flag = element.operator === '?=';
    return (frame) => {
      const { position } = this;
      const value = read();
      if (value === undefined) return false;
      if (this.uses && typeof value === 'string') this.uses.assigned(slot, position, this.position);
      frame.slots.push(slot);
      frame.values.push(
        flag ? true : slot.reference ? { text: value as string, offset: this.offsetAt(position) } : value,
      );
      return true;
    };
  }

  /** Reads what an assignment assigns: a keyword's text, a terminal's value, a data rule's text, a node. */
  private value(element: GrammarAST.AbstractElement): () => string | AstNode | undefined {
    if (GrammarAST.isCrossReference(element)) return this.value(element.terminal as GrammarAST.AbstractElement);
    if (GrammarAST.isKeyword(element)) return this.text(element.value, undefined);
    if (GrammarAST.isAlternatives(element)) return this.anyValue(element.elements);
    const rule = (element as GrammarAST.RuleCall).rule.ref;
    if (!rule || GrammarAST.isTerminalRule(rule)) return this.text(rule?.name ?? '', rule?.name);
    if (GrammarAST.isParserRule(rule) && rule.dataType) return this.dataRule(rule);
    return this.rule(rule);
  }

  private anyValue(elements: readonly GrammarAST.AbstractElement[]): () => string | AstNode | undefined {
    const choices = elements.map((each) => ({ read: this.value(each), first: this.first.of(each).tokens }));
    return () => {
      const { position } = this;
      for (const { read, first } of choices) {
        if (first[this.kind()] !== 1) continue;
        const value = read();
        if (value !== undefined) return value;
        this.position = position;
      }
      return undefined;
    };
  }

  private text(token: string, terminal: string | undefined): () => string | undefined {
    const matching = this.first.terminal(token).tokens;
    return () => {
      const current = this.tokens[this.position];
      if (!current || matching[this.kind()] !== 1) return undefined;
      this.uses?.read(this.position, terminal !== undefined);
      this.advance();
      return terminal === undefined ? current.image : terminalValue(terminal, current.image);
    };
  }

  /** A data rule gives the texts of its tokens joined, names without their quotes. */
  private dataRule(rule: GrammarAST.ParserRule): () => string | undefined {
    const known = this.dataRules.get(rule.name);
    if (known) return known;
    const step = this.step(textual(rule.definition));
    const read = () => {
      const frame: Frame = { type: '', slots: [], values: [], passed: undefined, start: 0 };
      return step(frame) ? frame.values.join('') : undefined;
    };
    this.dataRules.set(rule.name, read);
    return read;
  }
}

/** The definition of a data rule with every token assigned, so that it gathers texts like any rule. */
function textual(element: GrammarAST.AbstractElement): GrammarAST.AbstractElement {
  if (GrammarAST.isGroup(element) || GrammarAST.isAlternatives(element)) {
    return { ...element, elements: element.elements.map(textual) } as GrammarAST.Group | GrammarAST.Alternatives;
  }
  return {
    ...element,
    $type: 'Assignment',
    feature: 'text',
    operator: '+=',
    terminal: { ...element, cardinality: undefined },
  } as never;
}
