import type { Comparison, ComparisonCell, Table, TableCell } from '@fefta/bundle';
import { type ast, english, labelsOf } from '@fefta/language';
import { basisOf, citations, declared, marksOf } from './common.ts';
import { expression } from './expressions.ts';
import { bundleType } from './types.ts';
import type { CompilationUnit } from './unit.ts';
import { versionIntervals } from './versions.ts';

/** A decision table; rows outside of versions make one version. */
export function table(unit: CompilationUnit, node: ast.Table): Table {
  const intervals = versionIntervals(node.versions);
  const versions = node.versions.length > 0 ? node.versions : [node];
  return {
    ...declared(unit, node, node.clauses),
    on: unit.name(node.subject),
    type: bundleType(unit.typer.typeOfRef(node.type)),
    inputs: (node.head?.inputs ?? []).map((each) => expression(unit, each)),
    result: node.head?.result ?? '',
    versions: versions.map((version, position) => {
      const clauses = version === node ? node.clauses : [...node.clauses, ...version.clauses];
      return {
        ...(intervals[position] ?? { force: {}, acts: {} }),
        by: version.$type === 'TableVersion' ? unit.names(version.by) : [],
        rows: version.rows.map((each) => row(unit, each)),
        basis: basisOf(unit, clauses),
        marks: marksOf(clauses),
        place: unit.place(version),
      };
    }),
  };
}

function row(unit: CompilationUnit, node: ast.TableRow): Table['versions'][number]['rows'][number] {
  return {
    cells: node.cells.map((each) => cell(unit, each)),
    result: expression(unit, node.result),
    ...(node.meaning === undefined ? {} : { meaning: node.meaning }),
    basis: citations(unit, node.citations),
    place: unit.place(node),
  };
}

function cell(unit: CompilationUnit, node: ast.TableCell): TableCell {
  if (node.any) return null;
  return node.tests.map((test) => {
    const operator = test.operator ? english(test.operator) : 'is';
    return { op: operator === '!=' ? 'is-not' : (operator as 'is'), value: expression(unit, test.value) };
  });
}

export function comparison(unit: CompilationUnit, node: ast.Comparison): Comparison {
  return {
    ...declared(unit, node, node.clauses),
    columns: node.columns.map((each) => ({
      name: each.name,
      labels: labelsOf(each.labels),
      type: bundleType(unit.typer.typeOfRef(each.type)),
    })),
    rows: node.rows.map((each) => ({
      name: each.name,
      labels: labelsOf(each.labels),
      cells: each.cells.map((one) => comparisonCell(unit, one)),
      ...(each.note ? { note: each.note.text } : {}),
    })),
  };
}

function comparisonCell(unit: CompilationUnit, node: ast.ComparisonCell): ComparisonCell {
  return {
    ...cellValue(unit, node.value),
    ...(node.after ? { after: cellValue(unit, node.after) } : {}),
    ...(node.note ? { note: node.note.text } : {}),
  };
}

function cellValue(unit: CompilationUnit, node: ast.CellValue) {
  return { value: expression(unit, node.value), ...(node.meaning === undefined ? {} : { meaning: node.meaning }) };
}
