import type { TokenPattern, TokenType, TokenVocabulary } from 'chevrotain';
import { DefaultTokenBuilder, type GrammarAST, type TokenBuilderOptions } from 'langium';
import { beforeNumber } from './item-word.ts';
import { CONTEXTUAL_KEYWORDS, FULL_WIDTH_FORMS, SOFT_KEYWORDS } from './keywords.ts';
import { matchUnit, UNIT_STARTS } from './unit-token.ts';

type Keyword = GrammarAST.Keyword;

/** Lexer tokens: punctuation also in its full-width forms, soft keywords that count as names, and units by their place. */
export class FeftaTokenBuilder extends DefaultTokenBuilder {
  /** Units come first: % begins one, and so do letters that begin a keyword. */
  override buildTokens(grammar: GrammarAST.Grammar, options?: TokenBuilderOptions): TokenVocabulary {
    const tokens = super.buildTokens(grammar, options) as TokenType[];
    const isUnit = ({ name }: TokenType) => name === 'UNIT';
    return [...tokens.filter(isUnit), ...tokens.filter((token) => !isUnit(token))];
  }

  protected override buildTerminalToken(terminal: GrammarAST.TerminalRule): TokenType {
    const token = super.buildTerminalToken(terminal);
    if (terminal.name !== 'UNIT') return token;
    return { ...token, PATTERN: matchUnit, LINE_BREAKS: false, START_CHARS_HINT: [...UNIT_STARTS] };
  }

  protected override buildKeywordPattern(keyword: Keyword, caseInsensitive: boolean): TokenPattern {
    if (CONTEXTUAL_KEYWORDS.has(keyword.value)) return beforeNumber(keyword.value);
    const forms = FULL_WIDTH_FORMS[keyword.value];
    if (!forms) return super.buildKeywordPattern(keyword, caseInsensitive);
    const alternatives = [keyword.value, ...forms].map((form) => form.replace(/[|\\{}()[\]^$+*?.]/g, '\\$&'));
    return new RegExp(alternatives.join('|'));
  }

  protected override buildKeywordToken(keyword: Keyword, terminals: TokenType[], caseInsensitive: boolean): TokenType {
    const token = super.buildKeywordToken(keyword, terminals, caseInsensitive);
    const name = terminals.find((terminal) => terminal.name === 'ID');
    const isName = SOFT_KEYWORDS.has(keyword.value) && !CONTEXTUAL_KEYWORDS.has(keyword.value);
    if (name && isName) token.CATEGORIES = [name];
    return token;
  }
}
