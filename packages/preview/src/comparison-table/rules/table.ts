import type { Rules } from '@fefta/runtime';
import { COMPARISON } from '../../words/comparison-table.ts';
import type { Language, Text } from '../../words/language.ts';
import type { Block } from '../block.ts';
import { compareBlocks } from '../compared.ts';
import { layOut } from '../lay-out.ts';
import type { AmendmentNote, ComparisonTable } from '../model.ts';
import { bundleOnDay, type RulesOnDay } from './on-day.ts';
import { type DeclarationText, declarationTexts } from './print/declarations.ts';
import type { TextLine } from './print/parts.ts';

export interface RulesTableOptions {
  language: Language;
  /** Nothing is left out. */
  whole?: boolean;
  title?: string;
  /** What each side is called: the argument, the branch. */
  names?: { before: string; after: string };
  /** Lays a declaration (in the English spelling) out as its file would have it; undefined where it cannot. */
  format?: (text: string) => string | undefined;
}

/** 新旧対照表 of two states of the rules: each declaration is an article, its text in the language what is compared. */
export function compareRuleTexts(before: RulesOnDay, after: RulesOnDay, options: RulesTableOptions): ComparisonTable {
  const { language, whole = false, title } = options;
  const [was, is] = [before, after].map((side) => declarationTexts(side.rules, bundleOnDay(side))) as [
    DeclarationText[],
    DeclarationText[],
  ];
  const same = whole ? new Set<string>() : sameIn(was, is);
  const blocks = (texts: readonly DeclarationText[]) => namespaceBlocks(texts, same, options);
  const compared = compareBlocks(blocks(was), blocks(is));
  return {
    format: 'fefta-comparison',
    version: 1,
    of: 'rules',
    language,
    title: title ?? `${after.rules.bundle.manifest.name}　${COMPARISON.title[language]}`,
    after: sideLines(after, options.names?.after, language),
    before: sideLines(before, options.names?.before, language),
    amendments: amendmentsOf(was, is, sameIn(was, is), after.rules, language),
    cautions: [],
    groups: layOut(compared, { language, whole }),
    notes: [NOT_COMPARED[language]],
  };
}

const NOT_COMPARED: Text = {
  ja: '事例（scenario）と注釈（コメント）は比べていない',
  en: 'Scenarios and comments are not compared',
};

const textOf = ({ lines }: DeclarationText): string =>
  lines.map(({ depth, text }) => '  '.repeat(depth) + text).join('\n');

/** Declarations that say the same on both sides need no layout. */
function sameIn(before: readonly DeclarationText[], after: readonly DeclarationText[]): Set<string> {
  const known = new Map(before.map((each) => [each.key, textOf(each)]));
  return new Set(after.filter((each) => known.get(each.key) === textOf(each)).map(({ key }) => key));
}

/** Namespaces in the order of their names, with their declarations. */
function namespaceBlocks(
  texts: readonly DeclarationText[],
  same: ReadonlySet<string>,
  options: RulesTableOptions,
): Block[] {
  const spaces = new Map<string, DeclarationText[]>();
  for (const each of texts) spaces.set(each.namespace, [...(spaces.get(each.namespace) ?? []), each]);
  const sorted = [...spaces].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([name, inner]) => ({
    kind: `namespace ${name}`,
    key: 'only',
    name: '',
    label: '',
    text: name,
    indent: 0,
    division: 0,
    omitted: 'together',
    as: 'heading',
    children: inner.map((each) => declarationBlock(each, same.has(each.key), options)),
  }));
}

function declarationBlock(text: DeclarationText, isSame: boolean, { language, format }: RulesTableOptions): Block {
  const { key, name, labels } = text;
  const caption = labels[language] ?? labels.ja ?? labels.en;
  const formatted = isSame ? undefined : format?.(textOf(text));
  const lines = formatted === undefined ? text.lines : linesOf(formatted);
  return {
    kind: `declaration ${key}`,
    key: 'only',
    name,
    label: '',
    ...(caption === undefined ? {} : { caption }),
    text: '',
    indent: 0,
    omitted: 'together',
    as: 'text',
    children: isSame
      ? [lineBlock({ depth: 0, text: textOf(text) })]
      : lines.map((each, at) => (at === 0 ? { ...lineBlock(each), isAlwaysShown: true as const } : lineBlock(each))),
  };
}

const linesOf = (text: string): TextLine[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const bare = line.trimStart();
      return { depth: (line.length - bare.length) / 2, text: bare };
    });

function lineBlock({ depth, text }: TextLine): Block {
  const key = /[A-Za-z0-9\u3040-\u9fff]/.test(text) ? `${depth} ${subjectOf(text)}` : '';
  return { kind: 'line', key, name: '', label: '', text, indent: depth, omitted: 'together', as: 'code', children: [] };
}

/** Clauses of which a rule has few: the word alone tells that two lines are the same clause. */
const CLAUSE =
  /^(?:in force|施行|basis|根拠|when|要件|means|とは|unless|除き|leaves|残す|borne by|負担者|over|優先)(?= )/;

/** What a line is about: its clause, or what stands before its labels and days (sector arms, KR). */
function subjectOf(text: string): string {
  return CLAUSE.exec(text)?.[0] ?? (/^(.*?)(?: (?:["{]|from |until |自 |失効 )|$)/.exec(text)?.[1] || text);
}

function sideLines({ rules, asOf }: RulesOnDay, name: string | undefined, language: Language): string[] {
  const day = asOf === undefined ? undefined : COMPARISON.asOf(asOf)[language];
  return [
    ...(name === undefined ? [] : [name]),
    ...(day === undefined ? [] : [day]),
    `${rules.bundle.manifest.name} ${rules.bundle.manifest.version}`,
  ];
}

/** The amendments by which texts that differ came about. */
function amendmentsOf(
  before: readonly DeclarationText[],
  after: readonly DeclarationText[],
  same: ReadonlySet<string>,
  rules: Rules,
  language: Language,
): AmendmentNote[] {
  const known = new Map(before.map(({ key, by }) => [key, new Set(by)]));
  const changed = after.filter(({ key }) => !same.has(key));
  const found = new Set(changed.flatMap(({ key, by }) => by.filter((each) => !known.get(key)?.has(each))));
  return rules.bundle.amendments
    .filter(({ name }) => found.has(name))
    .sort((a, b) => ((a.inForce ?? '') < (b.inForce ?? '') ? -1 : 1))
    .map(({ name, labels, number, inForce }) => ({
      title: labels[language] ?? labels.ja ?? name,
      ...(number === undefined ? {} : { number }),
      ...(inForce === undefined ? {} : { inForce }),
    }));
}
