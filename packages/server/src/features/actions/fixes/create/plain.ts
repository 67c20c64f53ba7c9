import type { TextEdit } from '@fefta/language';
import type { AstNode } from 'langium';
import { declare } from '../../edit/declarations.ts';
import type { Fix } from '../../offer.ts';
import type { Scene } from '../../scene.ts';
import type { Sheet } from '../../sheet.ts';
import { block, titled, toDo } from '../../write/skeletons.ts';
import { type Creatable, creationTitle } from './kinds.ts';

/** Vocabulary and lists: what they are called, and that the rest is still to be written. */
const PLAIN: Partial<Record<Creatable, { type: string; text(sheet: Sheet, name: string): string }>> = {
  act: { type: 'Act', text: ({ word }, name) => block(`${word('act')} ${titled(name)}`, []) },
  entity: { type: 'Entity', text: ({ word }, name) => block(`${word('entity')} ${titled(name)}`, []) },
  enum: {
    type: 'Enum',
    text: (sheet, name) => block(`${sheet.word('enum')} ${titled(name)}`, [toDo(sheet, 'contents')]),
  },
  ground: { type: 'Term', text: ({ word }, name) => `${word('ground')} ${titled(name)}` },
  authority: { type: 'Term', text: ({ word }, name) => `${word('authority')} ${titled(name)}` },
  measure: { type: 'Term', text: ({ word }, name) => `${word('measure')} ${titled(name)}` },
  ratio: { type: 'RatioKind', text: ({ word }, name) => `${word('ratio')} ${titled(name)}` },
  unit: {
    type: 'Unit',
    text: ({ word, spelling }, name) =>
      `${word('unit')} ${titled(name)} ${word('of')} ${spelling === 'ja' ? '次元' : 'dimension'}`,
  },
  instrument: {
    type: 'Instrument',
    text: (sheet, name) => block(`${sheet.word('instrument')} ${titled(name)}`, [toDo(sheet, 'contents')]),
  },
  calendar: {
    type: 'Calendar',
    text: (sheet, name) => block(`${sheet.word('calendar')} ${titled(name)}`, [toDo(sheet, 'contents')]),
  },
  codes: {
    type: 'CodeList',
    text: (sheet, name) => block(`${sheet.word('codes')} ${titled(name)}`, [toDo(sheet, 'contents')]),
  },
  sectors: {
    type: 'SectorList',
    text: (sheet, name) => block(`${sheet.word('sectors')} ${titled(name)}`, [toDo(sheet, 'contents')]),
  },
};

export function createPlain({ sheet }: Scene, kind: Creatable, name: string, near: AstNode): Fix[] {
  const plain = PLAIN[kind];
  if (!plain) return [];
  const edits = (): TextEdit[] => [declare(sheet, plain.type, plain.text(sheet, name), near)];
  return [{ id: `create-${kind}`, title: creationTitle(kind, name), edits }];
}

/** An amendment; with the day on which it is in force, where the place that names it tells. */
export function createAmendment({ sheet }: Scene, name: string, near: AstNode, day: string | undefined): Fix[] {
  const { word } = sheet;
  const text = block(`${word('amendment')} ${titled(name)}`, [`${word('in force')} ${day ?? word('undated')}`]);
  return [
    {
      id: 'create-amendment',
      title: creationTitle('amendment', name),
      edits: () => [declare(sheet, 'Amendment', text, near)],
    },
  ];
}
