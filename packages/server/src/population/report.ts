import { ANSWER_STATES, type AnswerState, type DutyPopulation, type PopulationCell } from '@fefta/analysis';
import type { ReportedPopulation } from '@fefta/preview';

/** What `fefta impact --format json` writes, as docs/impact.md describes it. */
const FORMAT = 'fefta-impact/1';

/** Does a text that begins so hold a report? Rows of a population begin with the name of an act or with facts. */
export const isReport = (beginning: string): boolean => beginning.includes(`"${FORMAT}"`);

/** Undefined where a text is no such report, or one of its members is not what the format says. */
export function readReport(text: string): ReportedPopulation | undefined {
  const json = parsed(text);
  if (json?.format !== FORMAT) return undefined;
  const [before, after, population] = [json.before, json.after, json.population].map(object);
  const duties = array(json.duties)?.map((each) => dutyOf(object(each), array(json.samples) ?? [], after ?? {}));
  const sides = [before, after].map((side) => (side ? `${side.rules} (${side.asOf})` : undefined));
  const counts = [population?.rows, population?.unusable, json.unsettled].map(Number);
  const [rows = Number.NaN, unusable = Number.NaN, unsettled = Number.NaN] = counts;
  const isWhole = sides.every((side) => side !== undefined) && !counts.some(Number.isNaN);
  if (!isWhole || !duties || duties.includes(undefined)) return undefined;
  return {
    sides: sides as [string, string],
    bundles: [String(before?.bundle), String(after?.bundle)],
    rows,
    unusable,
    unsettled,
    by: array(json.by)?.map(String) ?? [],
    duties: duties as DutyPopulation[],
  };
}

type Json = Record<string, unknown>;

function parsed(text: string): Json | undefined {
  try {
    return object(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const object = (value: unknown): Json | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
const array = (value: unknown): unknown[] | undefined => (Array.isArray(value) ? value : undefined);

function dutyOf(json: Json | undefined, samples: readonly unknown[], after: Json): DutyPopulation | undefined {
  const matrix = array(json?.matrix);
  if (!json || !matrix || typeof json.duty !== 'string') return undefined;
  const duty = json.duty;
  const own = samples.map(object).filter((each) => each?.duty === duty) as Json[];
  const cells = matrix.flatMap((each) => cellOf(object(each) ?? {}, own, after) ?? []);
  const groups = array(json.groups)?.map((each) => {
    const { by, total, changed } = object(each) ?? {};
    const value = Object.values(object(by) ?? {}).map((part) => (part === null ? '' : String(part)));
    return { value: value.join(' / '), total: Number(total), changed: Number(changed) };
  });
  return {
    duty,
    total: Number(json.total),
    changed: Number(json.changed),
    cells,
    groups: groups ?? [],
    otherGroups: { total: 0, changed: 0 },
  };
}

/** Rows that were left open, or refused, have no answer: they are counted apart. */
function cellOf(json: Json, samples: readonly Json[], after: Json): PopulationCell | undefined {
  const [was, is] = [told(json.before), told(json.after)];
  if (!was || !is) return undefined;
  const same = (one: unknown, other: object) => JSON.stringify(told(one)) === JSON.stringify(other);
  const sample = samples.find((each) => same(each.before, was) && same(each.after, is));
  const facts = object(sample?.facts);
  return {
    before: was.status,
    after: is.status,
    exemptions: [was.exemption, is.exemption],
    changed: was.status !== is.status || was.exemption !== is.exemption,
    count: Number(json.count),
    ...(sample &&
      facts && {
        sample: { line: Number(sample.line), act: String(after.act), asOf: String(after.asOf), facts },
      }),
  };
}

interface Told {
  status: AnswerState;
  exemption: string | null;
}

function told(json: unknown): Told | undefined {
  const { status, exemption } = object(json) ?? {};
  const known = ANSWER_STATES.find((each) => each === status);
  return known && { status: known, exemption: typeof exemption === 'string' ? exemption : null };
}
