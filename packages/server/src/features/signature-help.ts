import { type ast, placesAt, tableOf, textOf } from '@fefta/language';
import type { AstNode } from 'langium';
import type { ClientCapabilities, ParameterInformation, SignatureHelp } from 'vscode-languageserver';
import { labelOf } from '../completion/keys.ts';
import { typeWords } from '../completion/type-words.ts';
import type { Feature } from '../feature.ts';
import type { View } from '../session/view.ts';

/** In a row of a table: the columns, with the one that is being written. */
export const signatureHelp: Feature = {
  capabilities: { signatureHelpProvider: { triggerCharacters: ['|', '｜'] } },
  register(connection, host) {
    connection.onSignatureHelp(
      host.onDocument((view, { position }) => rowHelp(view, view.text.offsetAt(position), host.client) ?? null),
    );
  },
};

interface Columns {
  title: string;
  parameters: (ParameterInformation & { label: string })[];
  active: number;
}

function rowHelp(view: View, offset: number, client: ClientCapabilities): SignatureHelp | undefined {
  const node = nodeAt(view, offset);
  const columns = node && (ofTable(node, view) ?? ofComparison(node, view));
  if (!columns) return undefined;
  const support = client.textDocument?.signatureHelp?.signatureInformation?.parameterInformation;
  let label = `${columns.title} |`;
  const parameters = columns.parameters.map((each): ParameterInformation => {
    const start = label.length + 1;
    label += ` ${each.label} |`;
    // Two columns may ask the same: an offset says which is meant.
    return support?.labelOffsetSupport ? { ...each, label: [start, start + each.label.length] } : each;
  });
  return { signatures: [{ label, parameters }], activeSignature: 0, activeParameter: columns.active };
}

/** A node that could be written at the place, in a tree of what stands before it. */
function nodeAt(view: View, offset: number): AstNode | undefined {
  for (const { tokens, keywords } of placesAt(view.workspace, view.document, view.text.getText(), offset)) {
    for (const each of [...tokens, ...keywords]) {
      const node = each.scratch()?.node;
      if (node) return node;
    }
  }
  return undefined;
}

function ofTable(node: AstNode, view: View): Columns | undefined {
  const row = around<ast.TableRow>(node, 'TableRow');
  const table = row && tableOf(row);
  if (!row || !table?.head) return undefined;
  const parameters = table.head.inputs.map((input) => parameter(written(input), labelOfTarget(input, view)));
  const result = parameter(`=> ${table.head.result}`, table.type ? typeWords(table.type) : undefined);
  const active = around(node, 'TableCell') ? row.cells.length - 1 : row.cells.length;
  return { title: table.name, parameters: [...parameters, result], active };
}

function ofComparison(node: AstNode, view: View): Columns | undefined {
  const row = around<ast.ComparisonRow>(node, 'ComparisonRow');
  if (!row || row.cells.length === 0) return undefined;
  const { name, columns } = row.$container;
  const parameters = columns.map((each) => parameter(each.name, labelOf(each, view.language)));
  return { title: name, parameters, active: row.cells.length - 1 };
}

/** Words of what stands before the place are kept apart by spaces. */
function written(input: AstNode): string {
  return textOf(input).replaceAll(' . ', '.');
}

function parameter(label: string, documentation: string | undefined): ParameterInformation & { label: string } {
  return documentation ? { label, documentation } : { label };
}

function labelOfTarget(input: AstNode, { language }: View): string | undefined {
  const { target } = input as Partial<ast.NameRef>;
  const { member } = input as Partial<ast.Member>;
  const named = target?.ref ?? member?.ref;
  return named && labelOf(named, language);
}

function around<T extends AstNode>(node: AstNode, type: T['$type']): T | undefined {
  let current: AstNode | undefined = node;
  while (current && current.$type !== type) current = current.$container;
  return current as T | undefined;
}
