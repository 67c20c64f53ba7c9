import type { Finding } from '@fefta/language';
import type { AstNode } from 'langium';
import { insertInto } from '../edit/blocks.ts';
import { type Fix, message } from '../offer.ts';
import type { Scene } from '../scene.ts';
import { reason, toDo } from '../write/skeletons.ts';
import { around } from './find.ts';

const TO_DO = new Set(['missing-basis', 'empty-sector-list']);
const UNVERIFIED = new Set(['empty-sector-list', 'incomplete-sector-test']);

const MARKED = [
  'Duty',
  'Exemption',
  'Exclusion',
  'Condition',
  'Definition',
  'SectorList',
  'Sector',
  'Group',
  'Table',
  'CodeList',
  'Enum',
];

/** Says that something is still to be done, or not verified: an honest answer where nobody knows better. */
export function marks(finding: Finding, scene: Scene): Fix[] {
  const { code } = finding;
  if (!TO_DO.has(code) && !UNVERIFIED.has(code)) return [];
  const { sheet } = scene;
  const node = around(sheet, finding, MARKED);
  if (!node) return [];
  const fixes: Fix[] = [];
  if (TO_DO.has(code))
    fixes.push({
      id: 'mark-to-do',
      title: message('「未了」と記す', "Mark it 'to do'"),
      edits: () =>
        insertInto(sheet, node, toDo(sheet, code === 'missing-basis' ? 'basis' : 'contents'), placeFor(node)),
    });
  if (UNVERIFIED.has(code))
    fixes.push({
      id: 'mark-unverified',
      title: message('「未確認」と記す', "Mark it 'unverified'"),
      edits: () => insertInto(sheet, node, `${sheet.word('unverified')} "${reason(sheet, 'verify')}"`, placeFor(node)),
    });
  return fixes;
}

/** A code list has its marks after all else but its codes. */
function placeFor({ $type }: AstNode): 'first' | 'last' {
  return $type === 'CodeList' ? 'last' : 'first';
}
