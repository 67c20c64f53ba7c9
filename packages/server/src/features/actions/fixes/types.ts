import {
  type ast,
  english,
  nearestTo,
  rangeOf,
  spanOf,
  standardUnits,
  standardUnitsOf,
  wantedAt,
  writeName,
} from '@fefta/language';
import type { AstNode } from 'langium';
import { type Fix, type Fixer, message } from '../offer.ts';
import type { Scene } from '../scene.ts';
import type { Sheet } from '../sheet.ts';
import { visible } from '../write/inferred.ts';
import { Naming } from '../write/naming.ts';
import { someValue } from '../write/types.ts';
import { createPlain } from './create/plain.ts';
import { around } from './find.ts';

/** A number where a ratio is asked for is one of percent; a status where a value is asked for, or the other way round, is changed. */
export const wrongType: Fixer = (finding, scene) => {
  const { sheet } = scene;
  const literal = around<ast.QuantityLiteral>(sheet, finding, ['QuantityLiteral']);
  if (literal && !literal.percent && literal.words.length === 0 && isRatioAsked(scene, literal))
    return [
      {
        id: 'add-percent',
        title: message(`「${sheet.textOf(literal)}%」に直す`, `Change to '${sheet.textOf(literal)}%'`),
        preferred: true,
        edits: () => [sheet.insert(spanOf(literal).end, '%')],
      },
    ];
  const expectation = around<ast.Expectation>(sheet, finding, ['Expectation']);
  return expectation ? otherExpectations(scene, expectation) : [];
};

function isRatioAsked({ workspace: { typer } }: Scene, literal: ast.QuantityLiteral): boolean {
  const holder = literal.$container;
  if (holder.$type !== 'Compare') return typer.expected(literal)?.kind === 'ratio';
  const other = (holder.left as AstNode) === literal ? holder.right : holder.left;
  return other !== undefined && typer.typeOf(other).kind === 'ratio';
}

function otherExpectations({ sheet, workspace: { typer } }: Scene, node: ast.Expectation): Fix[] {
  const rule = node.rule?.ref;
  if (!rule) return [];
  const { word } = sheet;
  const from = sheet.leafAfter(rangeEnd(sheet, node));
  const value = node.value ? spanOf(node.value) : sheet.places.span(node, 'status');
  if (!from || !value) return [];
  const span = { start: from.start, end: value.end };
  const to = (text: string): Fix => ({
    id: 'change-expectation',
    title: message(`「${text}」に直す`, `Change to '${text}'`),
    edits: () => [sheet.replace(span, text)],
  });
  if (rule.$type === 'Duty') return ['required', 'not required'].map((each) => to(word(each)));
  if (rule.$type !== 'Definition' && rule.$type !== 'Table')
    return ['true', 'false'].map((each) => to(`${word('is')} ${word(each)}`));
  return [to(`${word('is')} ${someValue(typer.typeOfRef(rule.type), word)}`)];
}

function rangeEnd(sheet: Sheet, node: ast.Expectation): number {
  return sheet.span(rangeOf(node, 'rule')).end;
}

const CLAUSES = new Set(['When', 'Means', 'Logic']);

/** Says that the value is there before it is compared: the answer stays the same. */
export const noneCompared: Fixer = (finding, { sheet }) => {
  const compare = around<ast.Compare>(sheet, finding, ['Compare']);
  if (!compare?.right) return [];
  const text = sheet.slice(sheet.span(finding.range));
  const said = `${text} != ${sheet.word('none')} ${sheet.word('and')} `;
  const { start, end } = spanOf(compare);
  const bare = CLAUSES.has(compare.$container.$type);
  return [
    {
      id: 'say-not-none',
      title: message(`「${said.trim()}」と示す`, `Show it: '${said.trim()}'`),
      preferred: true,
      edits: () => (bare ? [sheet.insert(start, said)] : [sheet.insert(start, `(${said}`), sheet.insert(end, ')')]),
    },
  ];
};

/** An arm of "and" or "or" that changes nothing goes. */
export const constantComparison: Fixer = (finding, { sheet }) => {
  const compare = around<ast.Compare>(sheet, finding, ['Compare']);
  const holder = compare?.$container;
  if (!compare || holder?.$type !== 'Logic') return [];
  const always = / is true in every case/.test(finding.message.en);
  if ((english(holder.operator) === 'and') !== always) return [];
  const other = (holder.left as AstNode) === compare ? holder.right : holder.left;
  return [
    {
      id: 'remove-condition',
      title: message(`「${sheet.textOf(compare)}」を除く`, `Remove '${sheet.textOf(compare)}'`),
      edits: () => [sheet.replace(spanOf(holder), sheet.textOf(other))],
    },
  ];
};

/** "and" where "or" is meant, or the other way round. */
export const otherOperator: Fixer = (finding, { sheet }) => {
  const node = around<ast.Logic>(sheet, finding, ['Logic']);
  if (!node || node.left?.$type === 'Logic' || node.right?.$type === 'Logic') return [];
  const keyword = sheet.leafAfter(spanOf(node.left).end);
  const operators = sheet.leaves.filter(
    ({ start, end }) => start >= spanOf(node.left).end && end <= spanOf(node.right).start,
  );
  const operator = operators.find((leaf) => /^(and|or|かつ|又は)$/.test(sheet.slice(leaf))) ?? keyword;
  if (!operator) return [];
  const other = sheet.word(english(node.operator) === 'and' ? 'or' : 'and');
  return [
    {
      id: 'change-operator',
      title: message(`「${other}」に直す`, `Change to '${other}'`),
      edits: () => [sheet.replace(operator, other)],
    },
  ];
};

/** The calendars in sight. */
export const businessDays: Fixer = (finding, scene) => {
  const { sheet } = scene;
  const period = around<ast.Period>(sheet, finding, ['Period']);
  if (!period?.start) return [];
  return visible(scene, 'Calendar').map((calendar) => ({
    id: 'add-calendar',
    title: message(`暦「${calendar.name}」で数える`, `Count by the calendar '${calendar.name}'`),
    edits: () => {
      const naming = new Naming(scene);
      return [
        sheet.insert(spanOf(period.start).end, ` ${sheet.word('on')} ${naming.write(calendar)}`),
        ...naming.edits,
      ];
    },
  }));
};

/** A unit that could have been meant, or a new one. */
export const unknownUnit: Fixer = (finding, scene) => {
  const { sheet } = scene;
  const literal = around<ast.QuantityLiteral>(sheet, finding, ['QuantityLiteral']);
  const at = sheet.text.offsetAt(finding.range.start);
  const leaf = sheet.leafAfter(at);
  if (!literal || leaf?.start !== at || leaf.node !== literal) return [];
  const name = sheet.slice(leaf).replaceAll(/[「」]/g, '');
  const units = visible(scene, 'Unit').map((each) => each.name);
  const wanted = wantedAt(scene.workspace.typer, literal).type;
  const standard = (wanted?.kind === 'quantity' ? standardUnitsOf(wanted.unit.dimension) : standardUnits()).map(
    (each) => each.name,
  );
  return [
    ...nearestOf(name, [units, standard]).map((each) => ({
      id: 'change-unit',
      title: message(`「${each}」にする`, `Change to '${each}'`),
      edits: () => [sheet.replace(leaf, units.includes(each) ? writeName(each) : each)],
    })),
    ...createPlain(scene, 'unit', name, literal),
  ];
};

/** The nearest of each list, without repetition. */
function nearestOf(name: string, lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flatMap((each) => nearestTo(name, each).names))];
}

/** What descends from itself descends from nothing. */
export const inheritanceCircle: Fixer = (finding, { sheet }) => {
  const node = around<ast.Act | ast.Entity>(sheet, finding, ['Act', 'Entity']);
  const parent = node && sheet.places.span(node, 'parent');
  const keyword = parent && sheet.leafBefore(parent.start);
  const before = keyword && sheet.leafBefore(keyword.start);
  if (!parent || !before) return [];
  return [
    {
      id: 'remove-parent',
      title: message(
        `「${sheet.slice({ start: keyword.start, end: parent.end })}」を消す`,
        `Remove '${sheet.slice({ start: keyword.start, end: parent.end })}'`,
      ),
      edits: () => [sheet.delete({ start: before.end, end: parent.end })],
    },
  ];
};
