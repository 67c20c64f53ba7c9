import type { QuantityLiteral, Unit } from '../generated/ast.ts';
import { CURRENCIES, CURRENCY_WORDS } from '../literals/currencies.ts';
import { dimensionOf, type Type } from '../types/type.ts';
import type { SourceDocument } from '../workspace/document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { namespacesOf } from './scope.ts';
import { wantedAt } from './wanted.ts';

/** A word that may follow a number. */
export interface UnitWord {
  text: string;
  kind: 'period' | 'scale' | 'money' | 'quantity';
  japanese: boolean;
  /** The currency or length of time that the word stands for, in the other spelling. */
  meaning: string;
  /** The declaration of a unit. */
  node?: Unit;
  /** Does the value beside it ask for such a unit? Undefined where nothing tells. */
  fits: boolean | undefined;
}

const PERIODS: readonly (readonly [english: string, japanese: string])[] = [
  ['days', '日'],
  ['business days', '営業日'],
  ['months', 'か月'],
  ['years', '年'],
];

const SCALES = ['thousand', 'million', 'billion', 'trillion'];

/** Japanese numbers go on within the word: 1億円. */
const JAPANESE_MONEY = ['円', '万円', '億円', '兆円'];

/** The words that may follow the number of a quantity, those that fit first. `before` are the words that it has already. */
export function unitsAt(workspace: Workspace, document: SourceDocument, literal: QuantityLiteral): UnitWord[] {
  const before = literal.words.slice(0, -1);
  if (before[0] === 'business') return [period('days', '営業日', true)];
  const wanted = wantedAt(workspace.typer, literal).type;
  const scaled = before.length > 0;
  const fits = (kind: Type['kind']) => (wanted ? wanted.kind === kind : undefined);
  const isMoney = fits('money');
  const words: UnitWord[] = [];
  if (!scaled)
    for (const [english, japanese] of PERIODS) {
      words.push(period(english, japanese, fits('period')));
      words.push({ text: japanese, kind: 'period', japanese: true, meaning: english, fits: fits('period') });
    }
  if (!scaled)
    for (const text of SCALES) words.push({ text, kind: 'scale', japanese: false, meaning: '', fits: isMoney });
  const currency = wanted?.kind === 'money' ? wanted.currency : undefined;
  for (const [text, code] of [...[...CURRENCIES].map((each) => [each, each] as const), ...japaneseMoney()])
    words.push({
      text,
      kind: 'money',
      japanese: text !== code,
      meaning: code,
      fits: isMoney && currency ? code === currency : isMoney,
    });
  const dimension = wanted?.kind === 'quantity' ? dimensionOf(wanted.unit) : undefined;
  for (const node of unitsOf(workspace, document)) {
    const same = fits('quantity') && (dimension === undefined || dimensionOf(node) === dimension);
    words.push({
      text: node.name,
      kind: 'quantity',
      japanese: false,
      meaning: dimensionOf(node) ?? '',
      node,
      fits: same,
    });
  }
  return words;
}

function period(text: string, meaning: string, fits: boolean | undefined): UnitWord {
  return { text, kind: 'period', japanese: false, meaning, fits };
}

function japaneseMoney(): (readonly [string, string])[] {
  const others = Object.entries(CURRENCY_WORDS).filter(([, code]) => code !== 'JPY');
  return [...JAPANESE_MONEY.map((each) => [each, 'JPY'] as const), ...others];
}

/** The units that the file sees. */
export function unitsOf({ names }: Workspace, document: SourceDocument): Unit[] {
  const visible = namespacesOf({ document }).flatMap((each) => names.declarationsIn(each));
  return visible.filter((each): each is Unit => each.$type === 'Unit');
}
