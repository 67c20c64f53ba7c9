import fc from 'fast-check';
import { GrammarAST } from 'langium';
import { createFeftaServices } from '../../packages/language/src/services.ts';
import { Derivation, ruleHeights } from './source/derive.ts';
import { gap, layOut } from './source/layout.ts';
import { Random } from './source/random.ts';
import { PLAIN, type Style, style } from './source/style.ts';

const { fefta } = createFeftaServices();
const heights = ruleHeights(fefta.Grammar);

/** A part of a source: the rule to derive, the seed of the choices, and how deep it may be. */
interface Part {
  rule: string;
  seed: number;
  size: number;
}

/**
 * The items of a sum cannot be an item of a control list, but the grammar lets it stand there: `sum x in if … else item 2 of date of act`. In English the
 * word after `of` is then read as the name of a list, in Japanese (行為日) it cannot be one. Nothing sensible is written so.
 */
const NAMED_BY_A_DATE =
  /(?:item|entry|項番|規制項目)[^|{}｛｝｜;]*(?:of|の)[\s\u3000]+(?:行為日|年度|特定のもの|date|fiscal|core)/;

/**
 * Random sources that the parser accepts: every rule of the grammar, both spellings of keywords, full-width forms, comments, odd
 * names, any layout. Names are taken from a small stock, so that some refer to each other; most do not.
 */
export function sourceText(): fc.Arbitrary<string> {
  const seed = fc.integer();
  const declaration = fc.record({ rule: fc.constant('Declaration'), seed, size: fc.integer({ min: 0, max: 8 }) });
  const header = fc.record({ rule: fc.constantFrom('NamespaceHeader', 'Import'), seed, size: fc.constant(2) });
  return fc
    .record({
      headers: fc.array(header, { maxLength: 2 }),
      parts: fc.array(declaration, { maxLength: 6 }),
      style: style(),
      seed,
    })
    .map(({ headers, parts, style, seed }) => render([...ordered(headers), ...parts], style, new Random(seed)))
    .filter((text) => isAccepted(text) && !NAMED_BY_A_DATE.test(text));
}

/** One long source without comments, of about so many lines. The same seed gives the same text. */
export function bigSource(seed: number, lines: number): string {
  const random = new Random(seed);
  const texts: string[] = [];
  for (let count = 0; count < lines; ) {
    const text = renderPart({ rule: 'Declaration', seed: random.below(2 ** 31), size: 3 + random.below(5) }, PLAIN);
    texts.push(text);
    count += text.split('\n').length + 1;
  }
  return `${texts.join('\n\n')}\n`;
}

/** Whether Langium's parser reads the text without any error. */
export function isAccepted(text: string): boolean {
  const { lexerErrors, parserErrors } = fefta.parser.LangiumParser.parse(text);
  return lexerErrors.length === 0 && parserErrors.length === 0;
}

/** A namespace comes before imports and stands once. */
function ordered(headers: readonly Part[]): Part[] {
  const namespaces = headers.filter((header) => header.rule === 'NamespaceHeader').slice(0, 1);
  return [...namespaces, ...headers.filter((header) => header.rule === 'Import')];
}

function render(parts: readonly Part[], style: Style, random: Random): string {
  const texts = parts.map((part) => renderPart(part, style));
  const start = random.chance(0.2) ? '\uFEFF' : '';
  let text = start + (random.chance(style.comments) ? gap('', '', random, style) : '');
  for (const part of texts) text += part + gap('a', 'a', random, style) + (random.chance(0.5) ? style.lineEnd : ' ');
  return text + (random.chance(0.2) ? '// end' : '');
}

/** The first text from the seed on that the parser accepts: some derivations are read otherwise than they were meant. */
function renderPart(part: Part, style: Style): string {
  const rule = fefta.Grammar.rules.find((each) => each.name === part.rule);
  if (!rule || GrammarAST.isTerminalRule(rule)) throw new Error(`no rule ${part.rule}`);
  for (let seed = part.seed; ; seed++) {
    const random = new Random(seed);
    const tokens = new Derivation(random, style, heights).derive(rule, part.size);
    const text = layOut(tokens, random, style);
    if (isAccepted(text)) return text;
  }
}
