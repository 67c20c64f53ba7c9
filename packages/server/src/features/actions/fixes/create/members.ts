import { type ast, type Type, writeName } from '@fefta/language';
import { insertInto } from '../../edit/blocks.ts';
import type { Fix } from '../../offer.ts';
import type { Scene } from '../../scene.ts';
import { Naming } from '../../write/naming.ts';
import { block, titled, toDo } from '../../write/skeletons.ts';
import { writeType } from '../../write/types.ts';
import { creationTitle } from './kinds.ts';

/** A fact of an act or entity, in whatever file that is. */
export function createFact(scene: Scene, name: string, subject: ast.Act | ast.Entity | undefined, type: Type): Fix[] {
  if (!subject?.name) return [];
  const { ja, en } = creationTitle('fact', name);
  const edits = () => {
    const sheet = scene.sheetOf(subject);
    const naming = new Naming(scene, sheet);
    const line = `${titled(name)}: ${writeType(type, sheet.word, naming)}`;
    return [...insertInto(sheet, subject, line), ...naming.edits];
  };
  const title = { ja: `「${subject.name}」に${ja}`, en: `${en} in '${subject.name}'` };
  return [{ id: 'create-fact', title, edits }];
}

/** A value of an enum, or a sector of a list. */
export function createMember(scene: Scene, name: string, type: Type | undefined): Fix[] {
  const list = listOf(type);
  if (list?.kind === 'enum') {
    const { ja, en } = creationTitle('member', name);
    const title = { ja: `「${list.enum.name}」に${ja}`, en: `${en} in '${list.enum.name}'` };
    return [{ id: 'create-member', title, edits: () => insertInto(scene.sheetOf(list.enum), list.enum, titled(name)) }];
  }
  if (list?.kind !== 'sectors') return [];
  const { ja, en } = creationTitle('sector', name);
  const title = { ja: `「${list.list.name}」に${ja}`, en: `${en} in '${list.list.name}'` };
  const edits = () => {
    const sheet = scene.sheetOf(list.list);
    const text = block(`${sheet.word('sector')} ${titled(name)}`, [toDo(sheet, 'contents')]);
    return insertInto(sheet, list.list, text);
  };
  return [{ id: 'create-sector', title, edits }];
}

type Listed = Extract<Type, { kind: 'enum' }> | { kind: 'sectors'; list: ast.SectorList };

function listOf(type: Type | undefined): Listed | undefined {
  if (type?.kind === 'set' || type?.kind === 'list') return listOf(type.of);
  if (type?.kind === 'enum') return type;
  return type?.kind === 'sectors' || type?.kind === 'sector-list' ? { kind: 'sectors', list: type.list } : undefined;
}

/** A code at the end of a list whose codes stand in the source. */
export function createCode(scene: Scene, list: ast.CodeList, code: string): Fix[] {
  if (list.data !== undefined || list.entries.length === 0) return [];
  const title = { ja: `「${list.name}」に符号「${code}」を加える`, en: `Add the code '${code}' to '${list.name}'` };
  const text = /^[0-9]/.test(code) ? code : writeName(code);
  return [{ id: 'create-code', title, edits: () => insertInto(scene.sheetOf(list), list, `${text} "${code}"`) }];
}
