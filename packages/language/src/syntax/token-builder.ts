import type { TokenPattern, TokenType } from 'chevrotain';
import { DefaultTokenBuilder, type GrammarAST } from 'langium';
import { FULL_WIDTH_FORMS, SOFT_KEYWORDS } from './keywords.ts';

type Keyword = GrammarAST.Keyword;

/** Lexer tokens: punctuation also in its full-width forms, and soft keywords that count as names. */
export class FeftaTokenBuilder extends DefaultTokenBuilder {
  protected override buildKeywordPattern(keyword: Keyword, caseInsensitive: boolean): TokenPattern {
    const forms = FULL_WIDTH_FORMS[keyword.value];
    if (!forms) return super.buildKeywordPattern(keyword, caseInsensitive);
    const alternatives = [keyword.value, ...forms].map((form) => form.replace(/[|\\{}()[\]^$+*?.]/g, '\\$&'));
    return new RegExp(alternatives.join('|'));
  }

  protected override buildKeywordToken(keyword: Keyword, terminals: TokenType[], caseInsensitive: boolean): TokenType {
    const token = super.buildKeywordToken(keyword, terminals, caseInsensitive);
    const name = terminals.find((terminal) => terminal.name === 'ID');
    if (name && SOFT_KEYWORDS.has(keyword.value)) token.CATEGORIES = [name];
    return token;
  }
}
