import type { Problem } from '@fefta/project';
import { IMPORT } from '../../messages/import.ts';

/** What a column of a table can hold. */
export const ROLES = ['number', 'ja', 'en', 'parent', 'note', 'regime'] as const;
export type Role = (typeof ROLES)[number];

/** The names under which a column is recognised, in half width and small letters. */
const NAMES: Readonly<Record<Role, readonly string[]>> = {
  number: ['number', 'no', 'no.', 'code', 'item', '番号', '項番', '項'],
  ja: ['ja', 'japanese', '日本語', '品名', '貨物', '技術', '本文', '規定'],
  en: ['en', 'english', 'text', 'title', 'description', '英語', '英文'],
  parent: ['parent', '親', '上位'],
  note: ['note', 'notes', 'remarks', '注', '注釈', '備考'],
  regime: ['regime', 'レジーム', '国際枠組'],
};

export type Columns = { ok: true; columns: Map<Role, string>; unused: string[] } | { ok: false; problems: Problem[] };

/** Which column holds what: as `given` says (`number=項番`), else by its name. */
export function findColumns(names: readonly string[], given: readonly string[], shown: string): Columns {
  const columns = new Map<Role, string>();
  const problems: Problem[] = [];
  for (const each of given) {
    const [role, name] = split(each);
    if (!isRole(role)) problems.push(IMPORT.role(each, ROLES));
    else if (!names.includes(name)) problems.push(IMPORT.columnMissing(shown, name, names));
    else columns.set(role, name);
  }
  for (const role of ROLES) {
    const free = names.filter((name) => ![...columns.values()].includes(name));
    const found = free.find((name) => NAMES[role].includes(name.normalize('NFKC').trim().toLowerCase()));
    if (!columns.has(role) && found !== undefined) columns.set(role, found);
  }
  if (problems.length === 0 && !columns.has('number')) problems.push(IMPORT.roleMissing(shown, 'number', names));
  if (problems.length === 0 && !columns.has('ja') && !columns.has('en'))
    problems.push(IMPORT.roleMissing(shown, 'ja', names));
  if (problems.length > 0) return { ok: false, problems };
  const used = [...columns.values()];
  return { ok: true, columns, unused: names.filter((name) => !used.includes(name)) };
}

function split(given: string): [role: string, name: string] {
  const at = given.indexOf('=');
  return at < 0 ? [given, ''] : [given.slice(0, at), given.slice(at + 1)];
}

function isRole(role: string): role is Role {
  return (ROLES as readonly string[]).includes(role);
}
