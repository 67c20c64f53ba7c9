import type { IRecognitionException, IToken, TokenType } from 'chevrotain';
import {
  AbstractLangiumParser,
  AstUtils,
  createParser,
  GrammarAST,
  type LangiumCoreServices,
  type LexerResult,
} from 'langium';
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
  private leaves: Leaf[] = [];
  private frame: Frame | undefined;
  private start: Element | undefined;
  private rule_ = '';
  private mayTakeSoftKeywords = true;
  private lastRecorded: Element | undefined;
  private readonly bareNames = new Set<string>();
  private readonly isMember: (element: Element) => boolean;

  constructor(services: LangiumCoreServices, isMember: (element: Element) => boolean) {
    super(withoutRecovery(services), false);
    this.isMember = isMember;
    createParser(services.Grammar, this, services.parser.Lexer.definition);
    this.finalize();
  }

  /**
   * The leaves of a text. As in the fast parser, an optional name that may be absent is not read from a soft keyword, unless
   * the text can be read in no other way. Throws a RangeError if the text is nested deeper than the stack.
   */
  read(lexed: LexerResult): Leaves {
    const first = this.attempt(lexed, false);
    return first.error ? this.attempt(lexed, true) : first;
  }

  private attempt(lexed: LexerResult, mayTakeSoftKeywords: boolean): Leaves {
    this.mayTakeSoftKeywords = mayTakeSoftKeywords;
    this.leaves = [];
    this.frame = undefined;
    this.start = undefined;
    this.wrapper.input = lexed.tokens;
    this.wrapper.rule(this.mainRule);
    const leaves = this.leaves;
    this.leaves = [];
    return { leaves, error: this.wrapper.errors[0] };
  }
