import type { TokenType } from 'chevrotain';
import { GrammarAST } from 'langium';

/** The token types with which an element can begin (1 at their index), and whether it can be empty. */
export interface First {
  tokens: Uint8Array;
  nullable: boolean;
}

/** FIRST sets of grammar elements. A soft keyword counts as a name too. */
export class FirstSets {
  private readonly rules = new Map<GrammarAST.AbstractRule, First>();
  private readonly size: number;
  private readonly tokens: ReadonlyMap<string, TokenType>;
  private readonly least: number;

  constructor(tokens: ReadonlyMap<string, TokenType>) {
    this.tokens = tokens;
    const numbers = [...tokens.values()].map((each) => each.tokenTypeIdx ?? 0);
    this.least = Math.min(...numbers);
    this.size = this.number(Math.max(...numbers)) + 1;
  }

  /**
   * The number of a token type among those of this grammar, from 1. Its index grows with every lexer that is made in the process, so that tables
   * over it would grow too.
   */
  number(tokenTypeIdx: number): number {
    return tokenTypeIdx - this.least + 1;
  }

  of(element: GrammarAST.AbstractElement): First {
    const plain = this.plain(element);
    const optional = element.cardinality === '?' || element.cardinality === '*';
    return optional ? { tokens: plain.tokens, nullable: true } : plain;
  }

  ofRule(rule: GrammarAST.AbstractRule | undefined): First {
    if (!rule) return this.empty(false);
    const known = this.rules.get(rule);
    if (known) return known;
    this.rules.set(rule, this.empty(false));
    const first = GrammarAST.isTerminalRule(rule)
      ? this.terminal(rule.name)
      : GrammarAST.isInfixRule(rule)
        ? this.ofRule(rule.call.rule.ref)
        : this.of((rule as GrammarAST.ParserRule).definition);
    this.rules.set(rule, first);
    return first;
  }

  /** The types that match a terminal or keyword: itself and, for names, the soft keywords. */
  terminal(name: string): First {
    const first = this.empty(false);
    const type = this.tokens.get(name);
    for (const index of type ? [type.tokenTypeIdx ?? 0, ...(type.categoryMatches ?? [])] : [])
      first.tokens[this.number(index)] = 1;
    return first;
  }

  /** The same without the soft keywords. */
  exactly(name: string): Uint8Array {
    const { tokens } = this.empty(false);
    tokens[this.number(this.tokens.get(name)?.tokenTypeIdx ?? 0)] = 1;
    return tokens;
  }

  private plain(element: GrammarAST.AbstractElement): First {
    if (GrammarAST.isKeyword(element)) return this.terminal(element.value);
    if (GrammarAST.isRuleCall(element)) return this.ofRule(element.rule.ref);
    if (GrammarAST.isAssignment(element)) return this.of(element.terminal);
    if (GrammarAST.isCrossReference(element)) return element.terminal ? this.of(element.terminal) : this.empty(false);
    if (GrammarAST.isAlternatives(element)) return this.union(element.elements);
    if (GrammarAST.isGroup(element)) return this.sequence(element.elements);
    return this.empty(true);
  }

  private union(elements: readonly GrammarAST.AbstractElement[]): First {
    const result = this.empty(false);
    for (const element of elements) {
      const first = this.of(element);
      add(result.tokens, first.tokens);
      result.nullable ||= first.nullable;
    }
    return result;
  }

  private sequence(elements: readonly GrammarAST.AbstractElement[]): First {
    const result = this.empty(true);
    for (const element of elements) {
      const first = this.of(element);
      add(result.tokens, first.tokens);
      if (!first.nullable) return { tokens: result.tokens, nullable: false };
    }
    return result;
  }

  private empty(nullable: boolean): First {
    return { tokens: new Uint8Array(this.size), nullable };
  }
}

function add(target: Uint8Array, source: Uint8Array): void {
  for (let i = 0; i < source.length; i++) if (source[i]) target[i] = 1;
}
