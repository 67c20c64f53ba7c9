import { type ast, type ExpectedKeyword, english, type Type, wantedAt } from '@fefta/language';
import { CompletionItemKind } from 'vscode-languageserver';
import type { AtPlace } from './at-place.ts';
import { type Candidate, TIERS } from './candidate.ts';
import { keysOf } from './keys.ts';
import { snippetFor } from './snippets.ts';

/** Signs that are worth a place in the list; the others are quicker typed than chosen. */
const SIGNS = new Set(['>=', '<=', '>', '<', '!=', '%']);
/** The keywords of labels stand after every name. */
const LANGUAGES = new Set(['ja', 'en', 'reading', 'よみ']);

/** Keywords that may come next, in the spelling of the file, with the other beside them; either is found by typing it. */
export function keywordCandidates(at: AtPlace): Candidate[] {
  const expected = expectedType(at);
  const found = new Map<string, Candidate>();
  for (const keyword of at.place.keywords) {
    if (keyword.japanese !== undefined && keyword.japanese !== (at.spelling === 'ja')) continue;
    const word = keyword.words.join(' ');
    if (!/^\p{L}/u.test(word) && !SIGNS.has(word)) continue;
    const tier = tierOf(keyword, word, expected, at);
    const known = found.get(word);
    if (tier !== undefined && (!known || tier < known.tier)) found.set(word, candidateOf(keyword, word, tier, at));
  }
  return [...found.values()];
}

function candidateOf(keyword: ExpectedKeyword, word: string, tier: number, at: AtPlace): Candidate {
  const other = keyword.other.join(' ');
  const body = beginsRule(keyword) ? snippetFor(keyword.rule, at.spelling) : undefined;
  return {
    label: word,
    kind: CompletionItemKind.Keyword,
    keys: keysOf([word, other]),
    description: other === word ? '' : other,
    tier,
    ...(body ? { snippet: `${word} ${body}` } : {}),
  };
}

/** Is it the first word of what it begins, and not one within? */
function beginsRule({ rule, site, words }: ExpectedKeyword): boolean {
  if (rule === 'Version' || rule === 'TableVersion') return english(words.join('')) === 'in force';
  if (site.property !== '' && site.property !== 'kind') return false;
  return FIRST_WORDS.has(`${rule} ${english(words.join(''))}`);
}

const FIRST_WORDS = new Set(
  [
    ['Instrument', 'instrument'],
    ['Amendment', 'amendment', 'by'],
    ['Term', 'ground', 'authority', 'measure'],
    ['Enum', 'enum'],
    ['Entity', 'entity'],
    ['Act', 'act'],
    ['CodeList', 'codes'],
    ['SectorList', 'sectors'],
    ['Sector', 'sector'],
    ['Calendar', 'calendar'],
    ['Duty', 'duty', 'report'],
    ['Exemption', 'exemption', 'exempt'],
    ['Exclusion', 'exclusion'],
    ['Condition', 'condition'],
    ['Definition', 'define'],
    ['Table', 'table'],
    ['Comparison', 'comparison'],
    ['Scenario', 'scenario'],
    ['Property', 'always', 'never'],
    ['Group', 'group'],
    ['Regime', 'regime'],
    ['RegimeList', 'list'],
    ['ControlList', 'control list'],
    ['ControlItem', 'item', 'entry'],
    ['Procedure', 'procedure'],
    ['Stage', 'stage'],
    ['Outcome', 'outcome'],
    ['Period', 'period'],
    ['Given', 'given'],
  ].flatMap(([rule, ...words]) => words.map((word) => `${rule} ${word}`)),
);

/** The type of value that the place asks for, where it is one for a value. */
function expectedType({ view, place }: AtPlace): Type | undefined {
  const value = place.tokens.find(({ site }) => site.type === 'NameRef')?.scratch();
  return value && wantedAt(view.workspace.typer, value.node).type;
}

function tierOf(keyword: ExpectedKeyword, word: string, expected: Type | undefined, at: AtPlace): number | undefined {
  const { rule, site } = keyword;
  if (rule === 'Status' || site.type === 'Expectation') return ofExpectation(keyword);
  if (site.type === 'Membership') return ofMembership(keyword, at);
  if (rule === 'BooleanLiteral' && expected)
    return expected.kind === 'boolean' ? TIERS.fits : expected.kind === 'unknown' ? TIERS.keyword : undefined;
  if (rule === 'NoneLiteral') return expected?.optional ? TIERS.near : TIERS.unlikely;
  if (rule === 'TypeRef') return TIERS.near;
  if (LANGUAGES.has(word)) return TIERS.unlikely;
  if (!/^\p{L}/u.test(word)) return word === '%' ? percent(keyword, at) : TIERS.keyword + 1;
  return expected ? TIERS.keyword + 1 : TIERS.keyword;
}

/** A duty has a status; every other rule has a value. */
function ofExpectation(keyword: ExpectedKeyword): number | undefined {
  const node = keyword.scratch()?.node as ast.Expectation | undefined;
  const rule = node?.$type === 'Expectation' ? node.rule?.ref : undefined;
  if (!rule) return TIERS.near;
  const isStatus = keyword.rule === 'Status';
  return (rule.$type === 'Duty') === isStatus ? TIERS.fits : undefined;
}

/** Only what a control list can describe is in one. */
function ofMembership(keyword: ExpectedKeyword, { view }: AtPlace): number | undefined {
  const node = keyword.scratch()?.node as ast.Membership | undefined;
  const left = node?.$type === 'Membership' ? view.workspace.typer.typeOf(node.left) : undefined;
  return left?.kind === 'entity' ? TIERS.fits : undefined;
}

/** After a number that is compared with a ratio. */
function percent(keyword: ExpectedKeyword, { view }: AtPlace): number {
  const node = keyword.scratch()?.node as ast.QuantityLiteral | undefined;
  const beside = node?.$type === 'QuantityLiteral' ? wantedAt(view.workspace.typer, node).type : undefined;
  return beside?.kind === 'ratio' ? TIERS.fits : beside ? TIERS.unlikely : TIERS.near;
}
