import { type ast, type NamedDeclaration, readDate, type Workspace } from '@fefta/language';

/** The day from which acts fall under a version: another than that of its entry into force where a transitional provision says so. */
export function firstDayOf({ applicable, from, by }: ast.Version | ast.TableVersion): string | undefined {
  return readDate(applicable?.date) ?? readDate(from?.date) ?? readDate(by[0]?.ref?.inForce);
}

/** The days from which acts fall under versions that an amendment brings, where they are others than that of its entry into force; sorted. */
export function applicableDays(workspace: Workspace, amendment: NamedDeclaration & ast.Amendment): string[] {
  const inForce = readDate(amendment.inForce);
  const days = new Set<string>();
  for (const { node, property } of workspace.uses.of(amendment)) {
    if (property !== 'by' || !isVersion(node)) continue;
    const day = readDate(node.applicable?.date);
    if (day !== undefined && day !== inForce) days.add(day);
  }
  return [...days].sort();
}

const isVersion = (node: { $type: string }): node is ast.Version | ast.TableVersion =>
  node.$type === 'Version' || node.$type === 'TableVersion';
