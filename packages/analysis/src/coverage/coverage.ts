import type { Bundle, Instrument } from '@fefta/bundle';
import { comparePaths, isCounted, provisionsOf } from '@fefta/law';
import { sumOf } from './counts.ts';
import { cover } from './cover.ts';
import { declarationsOf } from './laws.ts';
import type { Coverage, CoveredProvision, HeldText, Statement } from './model.ts';
import { isWithin, placeStatements, provisionsNamed } from './named.ts';
import type { NamedText } from './named-text.ts';
import { skeletonOf } from './skeleton.ts';
import { statementsOf } from './statements.ts';
import { type Completed, chooseText, completed } from './texts.ts';

export interface CoverageQuestion {
  bundle: Bundle;
  instrument: Instrument;
  /** The texts that are held of the instrument, in any order. */
  texts: readonly NamedText[];
  /** 第五章, 第二十六条から第三十条まで, 27-2; the whole without it. */
  part?: string | undefined;
  /** ISO date: only what is in force on it counts, and the text is the last one taken until then. Without it: all versions, the newest text. */
  asOf?: string | undefined;
}

/**
 * Which provisions of an instrument the rules encode or mark, and of which they say nothing; all declarations of its number count. Undefined where the instrument has no such
 * part. A pure function of the bundle and the texts.
 */
export function instrumentCoverage({ bundle, instrument, texts, part, asOf }: CoverageQuestion): Coverage | undefined {
  const declarations = declarationsOf(bundle, instrument);
  const all = declarations.flatMap(({ name }) => statementsOf(bundle, name, asOf));
  const statements = all.filter(({ provision }) => provision !== '');
  const text = chooseText(texts, asOf);
  const whole = text ? completed(text, texts) : onlyNamed(statements);
  const { statute, files } = whole;
  const { at, elsewhere, listed } = placeStatements(statute, statements);
  const chosen = part === undefined ? statute.provisions : provisionsNamed(statute, part);
  if (part !== undefined && chosen.length === 0) return undefined;
  const covered = cover(statute.provisions, { at, listed, files });
  const provisions = chosen.flatMap((each) => covered.get(each) ?? []);
  return {
    instrument: instrument.name,
    labels: instrument.labels,
    ...(part === undefined ? {} : { part }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(text ? { text: heldText(text, whole) } : {}),
    counts: sumOf(provisions.map(({ counts }) => counts)),
    provisions: text ? provisions : provisions.map(withUnknownRest),
    elsewhere: elsewhere.filter((each) => part === undefined || isWithin(statute, each, chosen)).sort(byPlace),
    asWhole: part === undefined ? all.filter(({ provision }) => provision === '') : [],
    marks: declarations.flatMap(({ marks }) => marks),
  };
}

/** By their numbers; texts that are no paths come last. */
function byPlace(a: Statement, b: Statement): number {
  if (a.path && b.path) return comparePaths(a.path, b.path);
  return Number(a.path === undefined) - Number(b.path === undefined);
}

/** Where no text is held, there is nothing but what the rules name. */
function onlyNamed(statements: readonly Statement[]): Completed {
  return { statute: skeletonOf(statements), tablesOf: [], files: new Map() };
}

function heldText({ file, statute }: NamedText, { divisionsOf, tablesOf }: Completed): HeldText {
  const { revision, source } = statute;
  const counted = [...provisionsOf(statute)].some(isCounted);
  return {
    file,
    revision,
    limits: source.limits,
    counted,
    ...(divisionsOf === undefined ? {} : { divisionsOf }),
    ...(tablesOf.length === 0 ? {} : { tablesOf }),
  };
}

/** Where no text is held, nobody knows what else stands beside the parts that the rules name. */
function withUnknownRest(provision: CoveredProvision): CoveredProvision {
  if (provision.parts.length === 0) return provision;
  const parts = provision.parts.map(withUnknownRest);
  return { ...provision, parts, state: provision.statements.length > 0 ? provision.state : 'partly' };
}
