import { type ast, codesOf, nearestTo, spanOf, type Type } from '@fefta/language';
import type { AstNode } from 'langium';
import type { Span } from '../../../document/places.ts';
import { codeNamed, titleIn } from '../../../names/codes.ts';
import { type Dated, writeUntil } from '../edit/intervals.ts';
import { removal } from '../edit/removal.ts';
import { type Fix, type Fixer, message } from '../offer.ts';
import type { Scene } from '../scene.ts';
import { createCode } from './create/members.ts';
import { around } from './find.ts';

/** A code in the text and the list that it is of. */
interface Used {
  code: string;
  list: ast.CodeList;
  span: Span;
  node: AstNode;
}

const USERS = ['CodeLiteral', 'SectorEntry', 'GroupMember', 'CodeEntry'];

function usedAt({ sheet, workspace }: Scene, finding: Parameters<Fixer>[0]): Used | undefined {
  const node = around(sheet, finding, USERS);
  const at = sheet.text.offsetAt(finding.range.start);
  const leaf = sheet.leafAfter(at);
  if (!node || leaf?.node !== node || leaf.property === undefined) return undefined;
  const span = sheet.places.span(node, leaf.property);
  const list = listOf(node, workspace.typer.expected(node));
  const code = (node as unknown as Record<string, unknown>)[leaf.property];
  return span && list && typeof code === 'string' ? { code: code.replace(/^[#＃]/, ''), list, span, node } : undefined;
}

function listOf(node: AstNode, expected: Type | undefined): ast.CodeList | undefined {
  switch (node.$type) {
    case 'SectorEntry':
      return (node as ast.SectorEntry).$container.$container.list?.ref;
    case 'GroupMember':
      return (node as ast.GroupMember).$container.list?.ref;
    case 'CodeEntry':
      return (node as ast.CodeEntry).$container;
    default: {
      const type = expected?.kind === 'set' || expected?.kind === 'list' ? expected.of : expected;
      return type?.kind === 'codes' ? type.list : undefined;
    }
  }
}

/** The nearest codes of the list with their titles; or the code comes into the list. */
export const unknownCode: Fixer = (finding, scene) => {
  const used = usedAt(scene, finding);
  if (!used) return [];
  const { codes } = scene.workspace.codes.of(used.list);
  return [
    ...nearestTo(used.code, codes.keys()).names.map((code) => change(scene, used, code, 'change-code')),
    ...createCode(scene, used.list, used.code),
  ];
};

function change(scene: Scene, { list, span, node }: Used, code: string, id: string): Fix {
  const { sheet, workspace, language } = scene;
  const found = codeNamed({ workspace }, list, code);
  const title = found ? titleIn(found, language) : undefined;
  const shown = title ? `${code} ${title}` : code;
  const mark = node.$type === 'CodeLiteral' ? '#' : '';
  return {
    id,
    title: message(`「${shown}」に直す`, `Change to '${shown}'`),
    edits: () => [sheet.replace(span, mark + code)],
  };
}

/** The codes that begin on the day on which the abolished one ends, under its title or beside it; or its use ends on that day. */
export const abolishedCode: Fixer = (finding, scene) => {
  const used = usedAt(scene, finding);
  const old = used && codeNamed(scene, used.list, used.code);
  if (!used || !old?.until) return [];
  const { sheet, workspace } = scene;
  const day = old.until;
  const next = [...workspace.codes.of(used.list).codes.values()].filter((each) => each.from === day);
  const alike = next.filter((each) => each.labels.ja === old.labels.ja || each.labels.en === old.labels.en);
  const beside = next.filter(
    (each) => each.parent !== undefined && each.parent === old.parent && !alike.includes(each),
  );
  const fixes = [...alike, ...beside].slice(0, 5).map((each) => change(scene, used, each.code, 'replace-code'));
  const holder = around<Dated>(sheet, finding, ['GroupMember', 'Sector']);
  if (holder)
    fixes.push({
      id: 'end-use',
      title: message(`「${sheet.word('until')} ${day}」を書く`, `Add 'until ${day}'`),
      edits: () => [writeUntil(sheet, holder, day)],
    });
  return fixes;
};

/** An entry goes whose codes are all covered by another, or an exception from nothing. */
export const overlappingRange: Fixer = (finding, { sheet, workspace }) => {
  const entry = around<ast.SectorEntry>(sheet, finding, ['SectorEntry']);
  const list = entry?.$container.$container.list?.ref;
  if (!entry || !list) return [];
  const table = workspace.codes.of(list);
  const own = codesOf(entry, table);
  const others = entry.$container.entries.filter((each) => each !== entry && !each.except);
  const covered = others.some((each) => {
    const codes = codesOf(each, table);
    return [...own].every((code) => codes.has(code));
  });
  const text = sheet.slice(spanOf(entry));
  return [
    {
      id: 'remove-entry',
      title: message(`「${text}」を消す`, `Remove '${text}'`),
      preferred: covered && !entry.except,
      edits: () => [removal(sheet, entry)],
    },
  ];
};

/** A code above it that the list has; or it stands below none. */
export const unknownParent: Fixer = (finding, scene) => {
  const { sheet, workspace } = scene;
  const entry = around<ast.CodeEntry>(sheet, finding, ['CodeEntry']);
  const span = entry && sheet.places.span(entry, 'parent');
  if (!entry?.parent || !span) return [];
  const list = entry.$container;
  const { codes } = workspace.codes.of(list);
  const others = [...codes.keys()].filter((each) => each !== entry.code);
  const keyword = sheet.leafBefore(span.start);
  const before = keyword && sheet.leafBefore(keyword.start);
  return [
    ...nearestTo(entry.parent, others).names.map((code) =>
      change(scene, { code, list, span, node: entry }, code, 'change-code'),
    ),
    {
      id: 'remove-parent',
      title: message('上位の符号を消す', 'Remove the code above it'),
      edits: () => [sheet.delete({ start: before?.end ?? span.start, end: span.end })],
    },
  ];
};
