import { userError } from '../errors.ts';
import { simpleName } from '../names.ts';
import type { PlanType } from '../plan.ts';
import type { Rules } from '../rules.ts';
import { type Finding, type Standard, wrongType } from './checking.ts';
import { shown, someOf } from './messages.ts';

type Listed = PlanType & { readonly type: 'enum' | 'codes' | 'sectors' };

/** A member of an enum, or a code or sector that is in force on the date of the act. */
export function checkMember(standard: Standard, type: Listed, raw: unknown, path: string): Finding {
  if (typeof raw !== 'string') return wrongType(type, raw, path);
  if (type.members.has(raw)) return undefined;
  const list = simpleName(type.name);
  if (!isKnown(standard.rules, type, raw)) {
    const some = someOf(type.members);
    const ja = `${path} の ${shown(raw)} は ${list} にありません。使えるもの: ${some}`;
    return userError('code-unknown', path, ja, `${path}: ${shown(raw)} is not in ${list}. It has: ${some}`);
  }
  if (!standard.dated) return undefined;
  const { asOf } = standard;
  const ja = `${path} の ${shown(raw)} は ${asOf} には ${list} で有効ではありません。その日に有効な符号を使ってください。`;
  const en = `${path}: ${shown(raw)} of ${list} is not in force on ${asOf}. Use a code that is.`;
  return userError('code-not-in-force', path, ja, en);
}

/** Is it in the list on any date? */
function isKnown(rules: Rules, type: Listed, code: string): boolean {
  if (type.type === 'codes') return rules.codes.get(type.name)?.entries.some((entry) => entry.code === code) ?? false;
  return type.type === 'sectors' && (rules.sectors.get(type.name)?.sectors.some((s) => s.name === code) ?? false);
}
