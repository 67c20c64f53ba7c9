import { userError } from '../errors.ts';
import type { PlannedFact, PlanType } from '../plan.ts';
import { checkLeaf } from './check-leaf.ts';
import { type Checking, wrongType } from './checking.ts';
import { shown, someOf } from './messages.ts';

/** Facts nested deeper than this are not looked at. */
const DEEPEST = 100;

type Facts = ReadonlyMap<string, PlannedFact>;

/** Checks one given value and everything in it; errors are added to those of the case. */
export function checkValue(checking: Checking, type: PlanType, raw: unknown, path: string, depth: number): void {
  if (raw === null && type.optional) return;
  if (type.type === 'set' || type.type === 'list') {
    if (Array.isArray(raw)) checkItems(checking, type, raw, path, depth);
    else checking.errors.push(wrongType(type, raw, path));
    return;
  }
  if (type.type === 'entity' && typeof raw === 'object' && raw !== null && !Array.isArray(raw)) {
    checkFacts(checking, checking.plan.entities.get(type.name) ?? new Map(), raw, path, depth);
    return;
  }
  const finding = checkLeaf(checking, type, raw, path);
  if (finding !== undefined) checking.errors.push(finding);
}

/** The facts of the act or of an entity: every name must be one of its facts. A member that is undefined counts as absent. */
export function checkFacts(checking: Checking, facts: Facts, raw: object, path: string, depth: number): void {
  if (depth > DEEPEST) {
    checking.errors.push(tooDeep(path));
    return;
  }
  for (const [name, value] of Object.entries(raw)) {
    const at = path === '' ? name : `${path}.${name}`;
    const fact = facts.get(name);
    if (fact === undefined) checking.errors.push(unknownFact(at, facts));
    else if (value !== undefined) checkValue(checking, fact.type, value, at, depth + 1);
  }
}

type Collection = PlanType & { readonly type: 'set' | 'list'; readonly of: PlanType };

function checkItems(checking: Checking, type: Collection, raw: readonly unknown[], path: string, depth: number): void {
  const seen = new Set<unknown>();
  for (const [index, item] of raw.entries()) {
    const at = `${path}[${index}]`;
    checkValue(checking, type.of, item, at, depth + 1);
    if (type.type === 'set' && seen.has(item)) checking.errors.push(duplicate(item, at));
    seen.add(item);
  }
}

function tooDeep(path: string) {
  const start = `${path.slice(0, 60)}…`;
  const ja = `${start} 入れ子が深すぎます(${DEEPEST}段まで)。`;
  return userError('case-depth', path, ja, `${start} is nested too deeply (${DEEPEST} levels at most).`);
}

function duplicate(item: unknown, path: string) {
  const ja = `${path} の ${shown(item)} は重複しています。一度だけ書いてください。`;
  return userError('fact-duplicate', path, ja, `${path}: ${shown(item)} is given twice. Give it once.`);
}

function unknownFact(path: string, facts: Facts) {
  const names = someOf(facts.keys());
  const ja = `${path} という事実はありません。ここにある事実: ${names}`;
  return userError('fact-unknown', path, ja, `There is no fact ${path}. The facts here are: ${names}`);
}
