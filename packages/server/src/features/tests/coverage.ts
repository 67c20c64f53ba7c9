import { coverageOf } from '@fefta/analysis';
import type { Place } from '@fefta/bundle';
import { nodesAround, rangeOf, spanOf } from '@fefta/language';
import type { Range } from 'vscode-languageserver-types';
import type { VersionCoverage } from '../../protocol.ts';
import type { Compiled } from '../../session/compiled.ts';
import type { Project } from '../../session/project.ts';

/** Every version of a rule with the number of scenarios that exercised it. */
export function coverageByVersion(
  project: Project,
  { rules, sources }: Compiled,
  counts: ReadonlyMap<string, number>,
): VersionCoverage[] {
  const { covered, uncovered } = coverageOf(rules.bundle, new Set(counts.keys()));
  return [...covered, ...uncovered].flatMap(({ rule, version, place }) => {
    const uri = sources[place[0]];
    const range = uri === undefined ? undefined : rangeAt(project, uri, place);
    return uri && range ? [{ uri, range, rule, count: counts.get(`${rule}#${version}`) ?? 0 }] : [];
  });
}

/** The range of the declaration or version that begins at a place of the bundle. */
function rangeAt(project: Project, uri: string, [, line, column]: Place): Range | undefined {
  const document = project.live.document(uri);
  if (!document) return undefined;
  const offset = document.langium.textDocument.offsetAt({ line: line - 1, character: column - 1 });
  const node = nodesAround(document, offset + 1).find(
    (each) => spanOf(each).start === offset && (each.$type.endsWith('Version') || each.$container === document.root),
  );
  return node && rangeOf(node);
}
