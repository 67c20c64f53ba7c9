import type { QuantityLiteral, Unit } from '../generated/ast.ts';
import { CURRENCIES, CURRENCY_WORDS } from '../literals/currencies.ts';
import type { Type } from '../types/type.ts';
import { measureOf } from '../units/declared.ts';
import { dimensionName, type StandardUnit, standardUnits } from '../units/standard.ts';
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
  /** A unit that needs no declaration. */
  standard?: StandardUnit;
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
  return [...words, ...quantities(unitsOf(workspace, document), wanted)];
}

/** Declared units, then those of the standard that no declaration of the name stands before. */
function quantities(declared: readonly Unit[], wanted: Type | undefined): UnitWord[] {
  const fits = (dimension: string | undefined) =>
    wanted && (wanted.kind === 'quantity' ? wanted.unit.dimension === dimension : false);
  const own = declared.map((node): UnitWord => {
    const dimension = measureOf(node)?.dimension;
    const meaning = dimension === undefined ? '' : dimensionName(dimension).en;
    return { text: node.name, kind: 'quantity', japanese: false, meaning, node, fits: fits(dimension) };
  });
  if (wanted && wanted.kind !== 'quantity') return own;
  const names = new Set(own.map(({ text }) => text));
  const standard = standardUnits().flatMap((each): UnitWord[] => {
    const word = { kind: 'quantity', meaning: each.ja, standard: each, fits: fits(each.dimension) } as const;
    const symbol = { ...word, text: each.name, japanese: false };
    return each.ja === each.name ? [symbol] : [symbol, { ...word, text: each.ja, meaning: each.name, japanese: true }];
  });
  return [...own, ...standard.filter(({ text }) => !names.has(text))];
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
