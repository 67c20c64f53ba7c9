import { type AstNode, CstUtils, GrammarAST, type LeafCstNode } from 'langium';
import { createFeftaServices } from '../../../packages/language/src/services.ts';
import { SOFT_KEYWORDS } from '../../../packages/language/src/syntax/keywords.ts';

/** What the parser takes a piece of a text for: a keyword, or a terminal by its name. */
export interface Leaf {
  text: string;
  offset: number;
  kind: string;
}

const TERMINALS = [
  'ML_COMMENT',
  'SL_COMMENT',
  'STRING',
  'DATE',
  'FRACTION',
  'ITEM_CODE',
  'NUMBER',
  'CODE',
  'UNIT',
  'ID',
];

const { fefta } = createFeftaServices();

/** All that the parser read, in order; the text must be right. */
export function leavesOf(text: string): Leaf[] {
  const { value, lexerErrors, parserErrors } = fefta.parser.LangiumParser.parse<AstNode>(text);
  const errors = [...lexerErrors, ...parserErrors];
  if (errors.length > 0 || !value.$cstNode) throw new Error(errors.map(({ message }) => message).join('\n'));
  return CstUtils.flattenCst(value.$cstNode)
    .map((leaf) => ({ text: leaf.text, offset: leaf.offset, kind: kindOf(leaf) }))
    .toArray();
}

function kindOf({ grammarSource, tokenType, text }: LeafCstNode): string {
  if (TERMINALS.includes(tokenType.name)) return tokenType.name;
  // Where a name may be a keyword, its token is the keyword's.
  if (SOFT_KEYWORDS.has(text) && !GrammarAST.isKeyword(grammarSource)) return 'ID';
  return /\p{L}/u.test(text) ? 'word' : 'sign';
}
