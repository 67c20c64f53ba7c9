import type { IRecognitionException, IToken, TokenType } from 'chevrotain';
import {
  AbstractLangiumParser,
  createParser,
  type GrammarAST,
  type LangiumCoreServices,
  type LexerResult,
} from 'langium';
import { BareNames } from './bare-names.ts';
import type { Frame } from './continuations.ts';

type Element = GrammarAST.AbstractElement;
type Arguments = Record<string, boolean>;
type Implementation = (args: Arguments) => unknown;
type Option = Parameters<AbstractLangiumParser['optional']>[1];

/** A token, the element of the grammar that read it, and the rules in which it stands. */
export interface Leaf {
  token: IToken;
  feature: Element;
  frame: Frame | undefined;
  /** The member of a body that begins here. */
  start: Element | undefined;
}

export interface Leaves {
  /** In order, up to the first error. */
  leaves: Leaf[];
  error: IRecognitionException | undefined;
}

/**
 * The parser of the language without its trees: made by Langium from the same grammar, it only notes which element of the
 * grammar read which token. Layout needs no more, and the time is linear where building trees is not. It stops at the first error.
 */
export class LeafParser extends AbstractLangiumParser {
  private tokens: readonly IToken[] = [];
  private leaves: Leaf[] = [];
  private frame: Frame | undefined;
  private start: Element | undefined;
  private mayTakeSoftKeywords = true;
  private readonly isMember: (element: Element) => boolean;
  private readonly bareNames = new BareNames();

  constructor(services: LangiumCoreServices, isMember: (element: Element) => boolean) {
    super(withoutRecovery(services), false);
    this.isMember = isMember;
    createParser(services.Grammar, this, services.parser.Lexer.definition);
    this.finalize();
  }

  /**
   * The leaves of a text. As in the fast parser, an optional name is not read from a soft keyword, unless the text can be
   * read in no other way. Throws a RangeError if the text is nested deeper than the stack.
   */
  read(lexed: LexerResult): Leaves {
    const first = this.attempt(lexed, false);
    return first.error ? this.attempt(lexed, true) : first;
  }

  private attempt(lexed: LexerResult, mayTakeSoftKeywords: boolean): Leaves {
    this.mayTakeSoftKeywords = mayTakeSoftKeywords;
    this.tokens = lexed.tokens;
    const leaves: Leaf[] = [];
    this.leaves = leaves;
    this.frame = undefined;
    this.start = undefined;
    this.wrapper.input = lexed.tokens;
    this.wrapper.rule(this.mainRule);
    const error = this.wrapper.errors[0];
    this.tokens = this.leaves = this.wrapper.input = [];
    return { leaves, error };
  }

  rule(rule: GrammarAST.ParserRule | GrammarAST.InfixRule, implementation: Implementation): Implementation {
    const tracked: Implementation = (args) => this.bareNames.within(rule.name, () => implementation(args));
    const method = this.wrapper.DEFINE_RULE(`${rule.name}\u200B`, tracked);
    this.allRules.set(rule.name, method);
    if ('entry' in rule && rule.entry) this.mainRule = method;
    return method;
  }

  consume(index: number, type: TokenType, feature: Element): void {
    const token = this.wrapper.wrapConsume(index, type);
    if (this.isRecording()) {
      this.bareNames.record(feature);
      return;
    }
    const start = this.start ?? (this.isMember(feature) ? feature : undefined);
    this.start = undefined;
    this.leaves.push({ token, feature, frame: this.frame, start });
  }

  subrule(index: number, rule: Implementation, _fragment: boolean, feature: Element, args: Arguments): void {
    if (this.isRecording()) {
      this.wrapper.wrapSubrule(index, rule, args);
      return;
    }
    const frame: Frame = { feature, parent: this.frame, from: this.leaves.length, until: 0 };
    this.frame = frame;
    if (this.isMember(feature)) this.start ??= feature;
    this.wrapper.wrapSubrule(index, rule, args);
    frame.until = this.leaves.length;
    this.frame = frame.parent;
  }

  override optional(index: number, option: Option): void {
    if (this.isRecording()) {
      this.bareNames.recordOption(index, () => super.optional(index, option));
    } else if (!this.mayTakeSoftKeywords && this.isSoftKeywordNext() && this.bareNames.has(index)) {
      return;
    } else super.optional(index, option);
  }

  action(): void {}

  private isSoftKeywordNext(): boolean {
    const next = this.tokens[this.leaves.length]?.tokenType;
    return next !== undefined && next.name !== 'ID' && (next.CATEGORIES?.length ?? 0) > 0;
  }
}

/** Services whose parser gives up at the first error; nothing else changes. */
function withoutRecovery(services: LangiumCoreServices): LangiumCoreServices {
  const parser = Object.create(services.parser, { ParserConfig: { value: { recoveryEnabled: false } } });
  return Object.create(services, { parser: { value: parser } });
}
