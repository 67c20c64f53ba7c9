import type { IRecognitionException, IToken, TokenType } from 'chevrotain';
import {
  AbstractLangiumParser,
  createParser,
  type GrammarAST,
  type LangiumCoreServices,
  type LexerResult,
} from 'langium';
import type { Frame } from './continuations.ts';

type Element = GrammarAST.AbstractElement;
type Arguments = Record<string, boolean>;
type Implementation = (args: Arguments) => unknown;

/** A token, the element of the grammar that read it, and the rules in which it stands. */
export interface Leaf {
  token: IToken;
  feature: Element;
  frame: Frame | undefined;
  /** The member of a body that begins here. */
  start: Element | undefined;
}

/**
 * The parser of the language without its trees: made by Langium from the same grammar, it only notes which element of the
 * grammar read which token. Layout needs no more, and the time is linear where building trees is not. It stops at the first error.
 */
export class LeafParser extends AbstractLangiumParser {
  private leaves: Leaf[] = [];
  private frame: Frame | undefined;
  private start: Element | undefined;
  private readonly isMember: (element: Element) => boolean;

  constructor(services: LangiumCoreServices, isMember: (element: Element) => boolean) {
    super(withoutRecovery(services), false);
    this.isMember = isMember;
    createParser(services.Grammar, this, services.parser.Lexer.definition);
    this.finalize();
  }

  /** The leaves up to the first error, if there is one. Throws a RangeError if the text is nested deeper than the stack. */
  read(lexed: LexerResult): { leaves: Leaf[]; error: IRecognitionException | undefined } {
    this.leaves = [];
    this.frame = undefined;
    this.start = undefined;
    this.wrapper.input = lexed.tokens;
    this.wrapper.rule(this.mainRule);
    const leaves = this.leaves;
    this.leaves = [];
    return { leaves, error: this.wrapper.errors[0] };
  }

  rule(rule: GrammarAST.ParserRule | GrammarAST.InfixRule, implementation: Implementation): Implementation {
    const method = this.wrapper.DEFINE_RULE(`${rule.name}\u200B`, implementation.bind(this));
    this.allRules.set(rule.name, method);
    if ('entry' in rule && rule.entry) this.mainRule = method;
    return method;
  }

  consume(index: number, type: TokenType, feature: Element): void {
    const token = this.wrapper.wrapConsume(index, type);
    if (this.isRecording() || token.isInsertedInRecovery) return;
    const start = this.start ?? (this.isMember(feature) ? feature : undefined);
    this.start = undefined;
    this.leaves.push({ token, feature, frame: this.frame, start });
  }

  subrule(index: number, rule: Implementation, _fragment: boolean, feature: Element, args: Arguments): void {
    const outer = this.frame;
    if (!this.isRecording()) {
      this.frame = { feature, parent: outer };
      if (this.isMember(feature)) this.start ??= feature;
    }
    this.wrapper.wrapSubrule(index, rule, args);
    this.frame = outer;
  }

  action(): void {}
}

/** Services whose parser gives up at the first error; nothing else changes. */
function withoutRecovery(services: LangiumCoreServices): LangiumCoreServices {
  const parser = Object.create(services.parser, { ParserConfig: { value: { recoveryEnabled: false } } });
  return Object.create(services, { parser: { value: parser } });
}
