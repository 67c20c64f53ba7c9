import { AstUtils, GrammarAST } from 'langium';
import { SOFT_KEYWORDS } from '../syntax/keywords.ts';

/** Which property of which type of node a token or rule fills in. */
export interface Site {
  type: string;
  property: string;
  /** The name of something else, not a text of the node's own. */
  reference: boolean;
}

/** One token of the grammar: a keyword or a terminal. */
export interface TokenEdge {
  kind: 'token';
  to: State;
  element: GrammarAST.Keyword | GrammarAST.RuleCall;
  site: Site;
  /** The kind of token that it is. */
  token: number;
  /** 1 for each kind of token that may stand here: its own and, for a name, the soft keywords. */
  matches: Uint8Array;
}

/** A rule read as a whole. */
export interface CallEdge {
  kind: 'call';
  to: State;
  net: Net;
  site: Site;
}

export type Edge = TokenEdge | CallEdge;

/** A place between two elements of a rule. */
export interface State {
  id: number;
  edges: Edge[];
  /** The rule may end here. */
  final: boolean;
  /** The least number of tokens from here to the end of the rule. */
  toEnd: number;
  /** 1 for each kind of token that may come next within the rule. */
  next: Uint8Array;
}

/** A rule of the grammar as a network of states; fragments are written out where they are called. */
export interface Net {
  name: string;
  /** The rule gives a text, not a node. */
  isData: boolean;
  start: State;
}

/** All rules as networks that call each other. */
export interface Network {
  entry: Net;
  nets: ReadonlyMap<string, Net>;
  states: readonly State[];
  /** Kinds of tokens by the names that the lexer gives them: the keyword itself, or the terminal. */
  kinds: ReadonlyMap<string, number>;
}

interface Raw extends State {
  empty: Raw[];
}

/** Writes a grammar as networks. It has no left recursion, and no rule but the entry can be empty. */
export function networkOf(grammar: GrammarAST.Grammar): Network {
  return new Compiler(grammar).run();
}

class Compiler {
  private readonly states: Raw[] = [];
  private readonly nets = new Map<GrammarAST.AbstractRule, Net>();
  private readonly starts = new Map<Net, Uint8Array>();
  private readonly grammar: GrammarAST.Grammar;
  private readonly kinds: ReadonlyMap<string, number>;
  private readonly names: Uint8Array;

  constructor(grammar: GrammarAST.Grammar) {
    this.grammar = grammar;
    this.kinds = kindsOf(grammar);
    this.names = this.only('ID', ...SOFT_KEYWORDS);
  }

  run(): Network {
    const entry = this.net(
      this.grammar.rules.find((rule) => GrammarAST.isParserRule(rule) && rule.entry) as GrammarAST.ParserRule,
    );
    for (const state of this.states) passOver(state);
    measure(this.states);
    for (const state of this.states) state.next = this.nextOf(state);
    const nets = new Map([...this.nets.values()].map((each) => [each.name, each]));
    return { entry, nets, states: this.states, kinds: this.kinds };
  }

  private net(rule: GrammarAST.AbstractRule): Net {
    const known = this.nets.get(rule);
    if (known) return known;
    const net: Net = { name: rule.name, isData: isDataRule(rule), start: this.state() };
    this.nets.set(rule, net);
    const site: Site = { type: typeOf(rule), property: '', reference: false };
    const end = GrammarAST.isInfixRule(rule)
      ? this.infix(rule, net.start as Raw, site)
      : this.element((rule as GrammarAST.ParserRule).definition, net.start as Raw, site);
    end.final = true;
    return net;
  }

  private state(): Raw {
    const state: Raw = {
      id: this.states.length,
      edges: [],
      empty: [],
      final: false,
      toEnd: Number.POSITIVE_INFINITY,
      next: new Uint8Array(0),
    };
    this.states.push(state);
    return state;
  }

  /** Operand, then operators with further operands. */
  private infix(rule: GrammarAST.InfixRule, from: Raw, site: Site): Raw {
    const end = this.once(rule.call, from, { ...site, property: 'left' });
    const operated = this.state();
    for (const { operators } of rule.operators.precedences)
      for (const operator of operators)
        this.join(this.once(operator, end, { ...site, property: 'operator' }), operated);
    this.join(this.once(rule.call, operated, { ...site, property: 'right' }), end);
    return end;
  }

  private element(element: GrammarAST.AbstractElement, from: Raw, site: Site): Raw {
    const { cardinality } = element;
    if (!cardinality) return this.once(element, from, site);
    // A state of its own, so that what comes round again does not meet the elements before it.
    const before = this.state();
    this.join(from, before);
    const end = this.once(element, before, site);
    const after = this.state();
    this.join(end, after);
    if (cardinality !== '+') this.join(before, after);
    if (cardinality !== '?') this.join(end, before);
    return after;
  }

  private join(from: Raw, to: Raw): void {
    if (from !== to) from.empty.push(to);
  }

  private once(element: GrammarAST.AbstractElement, from: Raw, site: Site): Raw {
    if (GrammarAST.isKeyword(element)) return this.token(element, element.value, from, site);
    if (GrammarAST.isRuleCall(element)) return this.call(element, from, site);
    if (GrammarAST.isAssignment(element))
      return this.element(element.terminal, from, { ...site, property: element.feature });
    if (GrammarAST.isCrossReference(element) && element.terminal)
      return this.element(element.terminal, from, { ...site, reference: true });
    if (GrammarAST.isAlternatives(element)) {
      const end = this.state();
      for (const each of element.elements) this.join(this.element(each, from, site), end);
      return end;
    }
    if (GrammarAST.isGroup(element)) return this.group(element, from, site);
    return from;
  }

  /** An action gives the node the type that all further elements of the group fill in. */
  private group(element: GrammarAST.Group, from: Raw, site: Site): Raw {
    let at = from;
    let { type } = site;
    for (const each of element.elements) {
      if (GrammarAST.isAction(each)) type = each.inferredType?.name ?? each.type?.ref?.name ?? type;
      else at = this.element(each, at, { ...site, type });
    }
    return at;
  }

  private call(element: GrammarAST.RuleCall, from: Raw, site: Site): Raw {
    const rule = element.rule.ref;
    if (!rule || GrammarAST.isTerminalRule(rule)) return this.token(element, rule?.name ?? '', from, site);
    if (GrammarAST.isParserRule(rule) && rule.fragment) return this.element(rule.definition, from, site);
    const to = this.state();
    from.edges.push({ kind: 'call', to, net: this.net(rule), site });
    return to;
  }

  private token(element: TokenEdge['element'], name: string, from: Raw, site: Site): Raw {
    const to = this.state();
    const matches = name === 'ID' ? this.names : this.only(name);
    from.edges.push({ kind: 'token', to, element, site, token: this.kinds.get(name) ?? 0, matches });
    return to;
  }

  private only(...names: readonly string[]): Uint8Array {
    const kinds = new Uint8Array(this.kinds.size);
    for (const name of names) {
      const kind = this.kinds.get(name);
      if (kind !== undefined) kinds[kind] = 1;
    }
    return kinds;
  }

  private nextOf(state: State, depth = 0): Uint8Array {
    const next = new Uint8Array(this.kinds.size);
    if (depth > 40) return next;
    for (const edge of state.edges) {
      const tokens = edge.kind === 'token' ? edge.matches : this.startOf(edge.net, depth);
      for (let i = 0; i < tokens.length; i++) if (tokens[i]) next[i] = 1;
    }
    return next;
  }

  private startOf(net: Net, depth: number): Uint8Array {
    let known = this.starts.get(net);
    if (!known) this.starts.set(net, (known = this.nextOf(net.start, depth + 1)));
    return known;
  }
}

function kindsOf(grammar: GrammarAST.Grammar): ReadonlyMap<string, number> {
  const names = new Set<string>(grammar.rules.filter(GrammarAST.isTerminalRule).map((rule) => rule.name));
  for (const element of AstUtils.streamAllContents(grammar))
    if (GrammarAST.isKeyword(element)) names.add(element.value);
  return new Map([...names].map((name, kind) => [name, kind]));
}

function isDataRule(rule: GrammarAST.AbstractRule): boolean {
  return GrammarAST.isParserRule(rule) && rule.dataType !== undefined;
}

function typeOf(rule: GrammarAST.AbstractRule): string {
  if (!GrammarAST.isParserRule(rule)) return rule.name;
  return rule.inferredType?.name ?? rule.returnType?.ref?.name ?? rule.name;
}

/** Gives a state the edges of all states that it reaches without a token. */
function passOver(state: Raw): void {
  const seen = new Set<Raw>([state]);
  for (const each of seen) for (const next of each.empty) seen.add(next);
  seen.delete(state);
  for (const each of seen) {
    for (const edge of each.edges) if (!state.edges.includes(edge)) state.edges.push(edge);
    state.final ||= each.final;
  }
}

/** Works out the distances to the end of each rule, until nothing becomes shorter. */
function measure(states: readonly State[]): void {
  for (const state of states) if (state.final) state.toEnd = 0;
  for (let changed = true; changed; ) {
    changed = false;
    for (const state of states) {
      for (const edge of state.edges) {
        const distance = lengthOf(edge) + edge.to.toEnd;
        if (distance >= state.toEnd) continue;
        state.toEnd = distance;
        changed = true;
      }
    }
  }
}

/** The least number of tokens that an edge takes. */
export function lengthOf(edge: Edge): number {
  return edge.kind === 'token' ? 1 : edge.net.start.toEnd;
}
