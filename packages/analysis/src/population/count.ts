import type { Answer, Decision, UserError } from '@fefta/runtime';
import { createDecider, type Decider } from '@fefta/runtime/fast';
import { isOneDay, type Side } from '../compare/replay.ts';
import { addColumns, valueAt } from './columns.ts';
import type { PopulationImpact, PopulationRow, RowFault, SampleRow } from './model.ts';
import { Tally } from './tally.ts';

export interface PopulationQuestion {
  /** A side without a day is asked each row on the row's own. */
  readonly before: Side;
  readonly after: Side;
  /** The day (YYYY-MM-DD) of rows that have none of their own. */
  readonly otherwise: string;
  /** Only rows of these acts (qualified names) are asked: the change bears on no other. */
  readonly concerned: ReadonlySet<string>;
  /** The path of the fact by which rows are grouped. */
  readonly by?: string;
  /** No more rows than that are looked at. */
  readonly most: number;
}

/** Facts are looked for in so many rows. */
const LOOKED_AT = 1000;
const EXAMPLES = 5;
/** So many names of acts are remembered. */
const NAMES = 1000;
/** Rows a step. */
const STEP = 50;

/**
 * Asks both sides every row, some rows a step. Nothing is coerced: a row that cannot be read, or that a side refuses, is counted as such. Where there is
 * nothing to tell yet, rows are undefined: that is a step.
 */
export function* countPopulation(
  rows: Iterable<PopulationRow | undefined>,
  question: PopulationQuestion,
): Generator<void, PopulationImpact> {
  const { by, most } = question;
  const ask = asker(question);
  const tally = new Tally(isOneDay(question.before, question.after));
  const columns = new Set<string>();
  const path = by?.split('.');
  const seen = { rows: 0, untouched: 0, refused: 0, more: false };
  const examples: { line: number; faults: readonly RowFault[] }[] = [];
  for (const row of rows) {
    if (!row) {
      yield;
      continue;
    }
    if (seen.rows === most) {
      seen.more = true;
      break;
    }
    if (seen.rows++ % STEP === 0) yield;
    const asked = 'faults' in row ? row : ask(row.json);
    if (asked === 'untouched') seen.untouched++;
    else if ('faults' in asked) {
      seen.refused++;
      if (examples.length < EXAMPLES) examples.push({ line: row.line, faults: asked.faults });
    } else {
      const { facts } = asked;
      if (seen.rows <= LOOKED_AT) addColumns(facts, columns);
      const sample = (): SampleRow => ({ line: row.line, act: asked.act, asOf: asked.asOf, facts });
      tally.add(asked.was, asked.is, sample, path && { value: valueAt(facts, path) });
    }
  }
  return {
    rows: seen.rows,
    more: seen.more,
    untouched: seen.untouched,
    refused: { count: seen.refused, examples },
    changed: tally.changed,
    duties: tally.result,
    columns: [...columns].sort(),
    ...(by !== undefined && { by }),
  };
}

type Asked =
  | 'untouched'
  | { readonly faults: readonly UserError[] }
  | {
      readonly act: string;
      readonly asOf: string;
      readonly facts: Record<string, unknown>;
      readonly was: readonly Decision[];
      readonly is: readonly Decision[];
    };

function asker({ before, after, otherwise, concerned }: PopulationQuestion): (json: unknown) => Asked {
  const [was, is] = [sideAsker(before, otherwise), sideAsker(after, otherwise)];
  const isTouched = touching(before, after, concerned);
  return (json) => {
    if (!isTouched(json)) return 'untouched';
    const old = was(json);
    if (!('decisions' in old)) return { faults: old.errors };
    const now = is(json);
    if (!('decisions' in now)) return { faults: now.errors };
    const { facts } = json as { facts: Record<string, unknown> };
    return { act: now.act, asOf: now.asOf, facts, was: old.decisions, is: now.decisions };
  };
}

const isCase = (json: unknown): json is { act?: unknown; asOf?: unknown; assume?: unknown } =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/** Asks one side on its day, or on the row's own, or on that of rows without one. */
function sideAsker({ rules, asOf, assume }: Side, otherwise: string): (json: unknown) => Answer {
  const decide: Decider = createDecider(rules);
  return (json) => {
    if (!isCase(json)) return decide(json);
    const date = asOf ?? (Object.hasOwn(json, 'asOf') ? json.asOf : otherwise);
    if (assume.length > 0) return decide({ ...json, asOf: date, assume });
    return decide(json.asOf === date ? json : { ...json, asOf: date });
  };
}

/** Is a row of an act concerned? What is no case, or of an act that nobody knows, is asked as well: the answer says what is wrong. */
function touching(before: Side, after: Side, concerned: ReadonlySet<string>): (json: unknown) => boolean {
  const known = new Map<string, boolean>();
  const isOf = (name: string): boolean => {
    const meant = [before, after].flatMap(({ rules }) =>
      rules.acts.has(name) ? [name] : (rules.actNames.get(name) ?? []),
    );
    return meant.length === 0 || meant.some((act) => concerned.has(act));
  };
  return (json) => {
    if (!isCase(json) || typeof json.act !== 'string') return true;
    const found = known.get(json.act) ?? isOf(json.act);
    if (known.size < NAMES) known.set(json.act, found);
    return found;
  };
}
