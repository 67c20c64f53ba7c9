// Writes the TextMate grammar over the one that `langium generate` makes: that leaves out Japanese keywords, takes \b for the
// border of a word, which is wrong for names in kana and kanji, and knows no declarations.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GRAMMAR } from './syntax/patterns.mjs';
import { checkGroups } from './syntax/words.mjs';

const ROOT = join(import.meta.dirname, '..');
const FILE = join(ROOT, 'syntaxes/fefta.tmLanguage.json');
const GENERATED = join(ROOT, 'packages/language/src/generated/ast.ts');

/** All keywords of the grammar, out of the module that Langium generates. */
function keywordsOfGrammar() {
  const union = /export type FeftaKeywordNames =([\s\S]*?);\n/.exec(readFileSync(GENERATED, 'utf8'))?.[1];
  if (!union) throw new Error(`no keywords in ${GENERATED}`);
  return [...union.matchAll(/"([^"]+)"/g)].map((found) => found[1]);
}

checkGroups(keywordsOfGrammar());
writeFileSync(FILE, `${JSON.stringify(GRAMMAR, null, 2)}\n`);
