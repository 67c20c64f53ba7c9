import type { PlanExpr, PlannedDuty, PlannedPeriod, PlannedRule, PlanSet, PlanTest, Result } from '@fefta/runtime';

/** Stands for what an expression computes: equal for expressions that compute the same in the same way, also in plans of two bundles. */
export function keyOfExpr(expr: PlanExpr | PlanSet): string {
  return known(expr, new Slots());
}

/** Stands for a value. */
export function keyOfResult(result: Result): string {
  return JSON.stringify(result, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value)) ?? 'unknown';
}

const ofRules = new WeakMap<object, string>();
const ofParts = new WeakMap<object, string>();

/** Slots are numbered anew in the order in which they are met: their own numbers depend on the rest of the plan. */
class Slots {
  private readonly numbers = new Map<number, number>();
  /** How often one was met. */
  met = 0;

  numberOf(slot: number): number {
    if (slot < 0) return slot;
    this.met++;
    const own = this.numbers.get(slot) ?? this.numbers.size;
    this.numbers.set(slot, own);
    return own;
  }
}

/** What stands in many places is written once, as long as no slots are in it. */
function known(data: object, slots: Slots): string {
  const before = ofParts.get(data);
  if (before !== undefined) return before;
  const { met } = slots;
  const written = write(data, slots);
  if (slots.met === met) ofParts.set(data, written);
  return written;
}

function write(data: unknown, slots: Slots): string {
  if (typeof data === 'bigint') return `${data}n`;
  if (typeof data !== 'object' || data === null) return JSON.stringify(data) ?? '';
  if (data instanceof Set) return `{${[...data].map((each) => write(each, slots)).join(',')}}`;
  if (Array.isArray(data)) return `[${data.map((each) => write(each, slots)).join(',')}]`;
  const node = data as PlanExpr | PlanTest;
  switch (node.op) {
    case 'fact':
      return `fact ${slots.numberOf(node.slot)} ${JSON.stringify(node.name)}`;
    case 'value':
      return known(node.of.value, slots);
    case 'atom':
      return known(node.atom.test, slots);
    case 'truth':
      return known(node.truth.test, slots);
    case 'predicate':
      return keyOfRule(node.predicate);
    case 'duty':
      return keyOfRule(node.duty);
    case 'used':
      return `used ${keyOfRule(node.exemption)} ${node.duties.map((duty) => keyOfUse(duty, node.exemption)).join(' ')}`;
    default:
      return `(${Object.entries(data)
        .map(
          ([name, value]) =>
            `${name}${name === 'slot' ? ` ${slots.numberOf(value as number)}` : `:${part(value, slots)}`}`,
        )
        .join(' ')})`;
  }
}

/** Sets of codes are large, and tested in many places. */
const part = (data: unknown, slots: Slots): string => (data instanceof Set ? known(data, slots) : write(data, slots));

/** By all on which the answers to a duty rest but for what is asked of the duties that its exemptions leave. */
export function keyOfDuty(duty: PlannedDuty): string {
  const rules = [duty, ...duty.exemptions];
  const named = rules.map((rule) => [rule.name, keyOfRule(rule), rule.conditions.map(({ name }) => name)]);
  const leaves = duty.exemptions.map((each) => each.leaves);
  const bearers = duty.bearers.map((each) => write(each, new Slots()));
  const periods = duty.periods.map((each) => [countingOf(each), each.length, write(each.extensions, new Slots())]);
  return JSON.stringify([named, leaves, bearers, periods]);
}

/** How a period is counted, apart from its length. */
export function countingOf({ name, from, fromText, countsFirstDay, calendar }: PlannedPeriod): {
  name: string;
  from: string;
  event: string;
  countsFirstDay: boolean;
  calendar?: string;
} {
  const closed = calendar && [
    calendar.from ?? null,
    calendar.until ?? null,
    [...calendar.weekdays].sort(),
    [...calendar.dates].sort(),
  ];
  return {
    name,
    from: fromText,
    event: keyOfExpr(from),
    countsFirstDay,
    ...(closed && { calendar: JSON.stringify(closed) }),
  };
}

/** By what the rule asks; two rules that ask the same hold alike. */
function keyOfRule(rule: PlannedRule): string {
  const before = ofRules.get(rule);
  if (before !== undefined) return before;
  const when = rule.when ? write(rule.when, new Slots()) : '';
  // Put together without being read or quoted anew: a rule stands within many others. Brackets within names are in quotes.
  const own = `rule [${when} [${listed(rule.unless)}] [${listed(rule.conditions)}]]`;
  ofRules.set(rule, own);
  return own;
}

function listed(rules: readonly PlannedRule[]): string {
  return rules.reduce((all, each) => `${all}${keyOfRule(each)},`, '');
}

function keyOfUse(duty: PlannedDuty, exemption: PlannedRule): string {
  const before = duty.exemptions.slice(0, (duty.exemptions as readonly PlannedRule[]).indexOf(exemption));
  return `${keyOfRule(duty)} ${before.map(keyOfRule).join(' ')}`;
}
