import { type ast, boundOf, nodesAround, readDate, spanOf, type TextEdit } from '@fefta/language';
import type { AstNode } from 'langium';
import type { Range } from 'vscode-languageserver';
import type { Span } from '../../../document/places.ts';
import { bracesOf, indented } from '../edit/blocks.ts';
import { writeUntil } from '../edit/intervals.ts';
import { type AnyVersion, VERSIONED, type Versioned } from '../fixes/find.ts';
import { KINDS, message, type Offer } from '../offer.ts';
import type { Scene } from '../scene.ts';
import type { Sheet } from '../sheet.ts';
import { visible } from '../write/inferred.ts';
import { Naming } from '../write/naming.ts';

const MOST = 5;

/** Where a version ends and the next begins: a day or the name of an amendment, and the amendment that makes the next. */
interface Cut {
  endpoint(naming: Naming): string;
  by: ast.Amendment | undefined;
}

/** A rule or version becomes two: one until the as-of date, one from it; or one until an amendment, and one that it makes. */
export function versions(scene: Scene, range: Range): Offer[] {
  const { sheet, asOf } = scene;
  const place = headAt(sheet, range);
  if (!place) return [];
  const { rule, version } = place;
  const last = version ?? rule.versions.findLast((each) => !each.until);
  const target = last ?? (rule.versions.length === 0 ? rule : undefined);
  if (!target || (target === rule && movableOf(rule).length === 0)) return [];
  const amendments = visible(scene, 'Amendment') as ast.Amendment[];
  const ofDay = amendments.filter((each) => readDate(each.inForce) === asOf);
  const splits: Offer[] = holdsInside(target, asOf)
    ? [
        {
          id: 'split-version',
          kind: KINDS.rewrite,
          title: message(`${asOf}を境に二つの版に分ける`, `Split into two versions at ${asOf}`),
          edits: () =>
            split(scene, rule, target, { endpoint: () => asOf, by: ofDay.length === 1 ? ofDay[0] : undefined }),
        },
      ]
    : [];
  const open = amendments.filter((each) => each.name && !('until' in target && target.until) && isLater(target, each));
  const sorted = [...open].sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1)).slice(0, MOST);
  return [...splits, ...sorted.map((each) => fromAmendment(scene, rule, target, each))];
}

function fromAmendment(scene: Scene, rule: Versioned, target: Versioned | AnyVersion, amendment: ast.Amendment): Offer {
  const day = readDate(amendment.inForce) === undefined ? undefined : amendment.inForce;
  return {
    id: 'add-version',
    kind: KINDS.rewrite,
    title: message(`「${amendment.name}」による版を加える`, `Add a version made by '${amendment.name}'`),
    edits: () => split(scene, rule, target, { endpoint: (naming) => day ?? naming.write(amendment), by: amendment }),
  };
}

function dayOf({ inForce }: ast.Amendment): string {
  return readDate(inForce) ?? '~';
}

function isLater(target: Versioned | AnyVersion, amendment: ast.Amendment): boolean {
  const from = boundOf((target as AnyVersion).from);
  if (from && from.day === undefined) return false;
  return from === undefined || dayOf(amendment) > (from.day ?? '');
}

function holdsInside(target: Versioned | AnyVersion, day: string): boolean {
  const { from, until } = target as AnyVersion;
  const [start, end] = [boundOf(from), boundOf(until)];
  if ((start && start.day === undefined) || (end && end.day === undefined)) return false;
  return (start?.day ?? '') < day && day < (end?.day ?? '~');
}

/** The rule or version in whose head the place is. */
function headAt(sheet: Sheet, range: Range): { rule: Versioned; version: AnyVersion | undefined } | undefined {
  const at = sheet.text.offsetAt(range.start);
  let version: AnyVersion | undefined;
  for (const node of nodesAround(sheet.document, at)) {
    const open = bracesOf(sheet, node)?.open;
    if (node.$type === 'Version' || node.$type === 'TableVersion') {
      if (open && at <= open.start) version = node as AnyVersion;
      else return undefined;
    }
    if ((VERSIONED as readonly string[]).includes(node.$type))
      return version || (open && at <= open.start) ? { rule: node as Versioned, version } : undefined;
  }
  return undefined;
}

const STAYS = new Set(['Basis', 'Mark', 'Note']);

/** What of a rule without versions belongs to a version. */
function movableOf(rule: Versioned): readonly AstNode[] {
  if (rule.$type === 'Table') return rule.rows;
  return rule.clauses.filter((each) => !STAYS.has(each.$type));
}

function split(scene: Scene, rule: Versioned, target: Versioned | AnyVersion, cut: Cut): TextEdit[] {
  const { sheet } = scene;
  const naming = new Naming(scene);
  const day = cut.endpoint(naming);
  const by = cut.by ? ` ${sheet.word('by amendment')} ${naming.write(cut.by)}` : '';
  const edits =
    target.$type === 'Version' || target.$type === 'TableVersion'
      ? splitVersion(sheet, target as AnyVersion, day, by)
      : splitRule(sheet, rule, day, by);
  return [...edits, ...naming.edits];
}

function splitVersion(sheet: Sheet, version: AnyVersion, day: string, by: string): TextEdit[] {
  const braces = bracesOf(sheet, version);
  if (!braces) return [];
  const { word } = sheet;
  const body = sheet.slice({ start: braces.open.start, end: braces.close.end });
  const until = version.until ? ` ${word('until')} ${sheet.textOf(version.until)}` : '';
  const indent = sheet.indentAt(spanOf(version).start);
  const next = `${word('in force')} ${word('from')} ${day}${until}${by} ${body}`;
  return [writeUntil(sheet, version as never, day), sheet.insert(spanOf(version).end, `\n${indent}${next}`)];
}

/** What belongs to a version goes into both; basis, marks and notes stay before them. */
function splitRule(sheet: Sheet, rule: Versioned, day: string, by: string): TextEdit[] {
  const braces = bracesOf(sheet, rule);
  if (!braces) return [];
  const { word } = sheet;
  const indent = `${sheet.indentAt(braces.open.start)}  `;
  const parts = movableOf(rule).map((each) => spanOf(each));
  const lines = parts.map((part) => unindented(sheet, part)).join('\n');
  const body = `{\n${indented(lines, `${indent}  `)}\n${indent}}`;
  const inside = { start: braces.open.end, end: braces.close.start };
  const kept = without(sheet, inside, parts);
  const first = `${indent}${word('in force')} ${word('until')} ${day} ${body}`;
  const second = `${indent}${word('in force')} ${word('from')} ${day}${by} ${body}`;
  return [sheet.replace(inside, `${kept}\n${first}\n${second}\n${sheet.indentAt(braces.open.start)}`)];
}

/** The text of a part, its further lines as far from the margin as they are from its first. */
function unindented(sheet: Sheet, span: Span): string {
  const indent = sheet.indentAt(span.start);
  return sheet
    .slice(span)
    .split(/\r\n|\r|\n/)
    .map((line, at) => (at > 0 && line.startsWith(indent) ? line.slice(indent.length) : line))
    .join('\n');
}

/** What is left of a block without some parts of it, without lines that are then empty. */
function without(sheet: Sheet, { start, end }: Span, parts: readonly Span[]): string {
  let text = '';
  let at = start;
  for (const part of parts) {
    text += sheet.slice({ start: at, end: part.start });
    const next = sheet.leafAfter(part.end);
    at = next && /^[;；]$/.test(sheet.slice(next)) ? next.end : part.end;
  }
  text += sheet.slice({ start: at, end });
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  return lines
    .map((line) =>
      line.startsWith(' ') || text.startsWith('\n') || text.startsWith('\r')
        ? `\n${line.trimEnd()}`
        : ` ${line.trimEnd()}`,
    )
    .join('');
}
