import type { PlanExpr, PlannedDuty, PlannedRule, PlanSet, PlanTest, Result } from '@fefta/runtime';

/** Stands for what an expression computes: equal for expressions that compute the same in the same way, also in plans of two bundles. */
export function keyOfExpr(expr: PlanExpr | PlanSet): string {
  return write(expr, new Map());
}

/** Stands for a value. */
export function keyOfResult(result: Result): string {
  return JSON.stringify(result, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value)) ?? 'unknown';
}

const ofRules = new WeakMap<object, string>();

/** Slots are numbered anew in the order in which they are met: their own numbers depend on the rest of the plan. */
function write(data: unknown, slots: Map<number, number>): string {
  if (typeof data === 'bigint') return `${data}n`;
  if (typeof data !== 'object' || data === null) return JSON.stringify(data) ?? '';
  if (data instanceof Set) return `{${[...data].map((each) => write(each, slots)).join(',')}}`;
  if (Array.isArray(data)) return `[${data.map((each) => write(each, slots)).join(',')}]`;
  const node = data as PlanExpr | PlanTest;
  switch (node.op) {
    case 'fact':
      return `fact ${slotOf(node.slot, slots)} ${JSON.stringify(node.name)}`;
    case 'value':
      return write(node.of.value, slots);
    case 'atom':
      return write(node.atom.test, slots);
    case 'truth':
      return write(node.truth.test, slots);
    case 'predicate':
      return keyOfRule(node.predicate);
    case 'duty':
      return keyOfRule(node.duty);
    case 'used':
      return `used ${keyOfRule(node.exemption)} ${node.duties.map((duty) => keyOfUse(duty, node.exemption)).join(' ')}`;
    default:
      return `(${Object.entries(data)
        .map(([name, value]) =>
          name === 'slot' ? `slot ${slotOf(value as number, slots)}` : `${name}:${write(value, slots)}`,
        )
        .join(' ')})`;
  }
}

/** By all on which the answers to a duty rest but for what is asked of the duties that its exemptions leave. */
export function keyOfDuty(duty: PlannedDuty): string {
  const rules = [duty, ...duty.exemptions];
  const named = rules.map((rule) => [rule.name, keyOfRule(rule), rule.conditions.map(({ name }) => name)]);
  const leaves = duty.exemptions.map((each) => each.leaves);
  const bearers = duty.bearers.map((each) => write(each, new Map()));
  const periods = duty.periods.map(({ name, length, extensions }) => [name, length, write(extensions, new Map())]);
  return JSON.stringify([named, leaves, bearers, periods]);
}

/** By what the rule asks; two rules that ask the same hold alike. */
function keyOfRule(rule: PlannedRule): string {
  let known = ofRules.get(rule);
  if (known === undefined) {
    const parts = [
      rule.when ? write(rule.when, new Map()) : '',
      rule.unless.map(keyOfRule),
      rule.conditions.map(keyOfRule),
    ];
    ofRules.set(rule, (known = `rule ${JSON.stringify(parts)}`));
  }
  return known;
}

function keyOfUse(duty: PlannedDuty, exemption: PlannedRule): string {
  const before = duty.exemptions.slice(0, (duty.exemptions as readonly PlannedRule[]).indexOf(exemption));
  return `${keyOfRule(duty)} ${before.map(keyOfRule).join(' ')}`;
}

function slotOf(slot: number, slots: Map<number, number>): number {
  if (slot < 0) return slot;
  let known = slots.get(slot);
  if (known === undefined) slots.set(slot, (known = slots.size));
  return known;
}
