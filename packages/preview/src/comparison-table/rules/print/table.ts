import type { Table, TableCell } from '@fefta/bundle';
import { type Rules, renderExpression, renderNumber, simpleName } from '@fefta/runtime';
import {
  basisLines,
  bracketed,
  labelText,
  line,
  markLines,
  quoted,
  type TextLine,
  typeText,
  under,
  words,
} from './parts.ts';
import { versioned } from './rule.ts';

const SIGNS: Readonly<Record<string, string>> = { is: '', 'is-not': '!=' };

export function tableText(rules: Rules, table: Table): TextLine[] {
  const { name, labels, on, type, inputs, result, basis, marks, versions } = table;
  const written = (expr: Table['inputs'][number]) => renderExpression(rules, on, expr);
  const cellText = (cell: TableCell, at: number): string => {
    if (cell === null) return '-';
    const tested = (test: (typeof cell)[number]) => testText(rules, on, inputs[at], test);
    return cell.map((test) => words(SIGNS[test.op] ?? test.op, tested(test))).join(', ');
  };
  const rowText = ({ cells, result: value, meaning, basis: own }: Table['versions'][number]['rows'][number]) =>
    words(
      `| ${cells.map(cellText).join(' | ')} =>`,
      resultText(rules, on, type, value),
      meaning !== undefined && quoted(meaning),
      '|',
      under(own),
    );
  const head = words('table', simpleName(name), labelText(labels), 'on', `${simpleName(on)}:`, typeText(type));
  return bracketed(head, [
    ...basisLines(basis),
    ...markLines(marks),
    line(`| ${inputs.map(written).join(' | ')} => ${quoted(result)} |`),
    ...versions.flatMap((version) =>
      versioned(
        version,
        table,
        version.rows.map((row) => line(rowText(row))),
      ),
    ),
  ]);
}

type Test = NonNullable<TableCell>[number];

/** The value of a test beside its input, so that 1/10 is written as 10%. */
function testText(rules: Rules, on: string, input: Table['inputs'][number] | undefined, { value }: Test): string {
  if (input === undefined) return renderExpression(rules, on, value);
  const sides = renderExpression(rules, on, { op: 'is', left: input, right: value });
  return sides.slice(
    renderExpression(rules, on, { op: 'is', left: input, right: { op: 'none' } }).length - 'none'.length,
  );
}

function resultText(rules: Rules, on: string, type: Table['type'], value: Test['value']): string {
  return value.op === 'number'
    ? renderNumber(rules, value.value, type, value.unit)
    : renderExpression(rules, on, value);
}
