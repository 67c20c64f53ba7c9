import type { ast, Code } from '@fefta/language';
import type { AstNode } from 'langium';
import type { Location } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeNamed, codesAbove, titleIn } from '../../names/codes.ts';
import { labelOf } from '../../names/labels.ts';
import { clientUri, type HintMaker, locationOf, part, type Scene } from './hint.ts';

const PLACES = new Set(['SectorEntry.first', 'SectorEntry.last', 'GroupMember.code', 'CodeLiteral.value']);

/** The title of a code, after it. Codes that the source names itself need none. */
export const codeTitle: HintMaker = (leaf, node, scene) => {
  const { view, places } = scene;
  const { property } = leaf;
  if (!property || !PLACES.has(`${node.$type}.${property}`) || (node as ast.GroupMember).labels?.length > 0)
    return undefined;
  const span = places.span(node, property);
  const text = (node as unknown as Record<string, unknown>)[property];
  const list = listOf(node, scene);
  if (!list || span?.start !== leaf.start || typeof text !== 'string') return undefined;
  const code = codeNamed(view, list, text);
  const title = code && titleIn(code, view.language);
  if (!title) return undefined;
  return { after: span.end, parts: [part(title, about(list, code, scene), placeOfCode(list, code, scene))] };
};

function listOf(node: AstNode, { view }: Scene): ast.CodeList | undefined {
  if (node.$type === 'GroupMember') return (node as ast.GroupMember).$container.list?.ref;
  if (node.$type === 'SectorEntry') return (node as ast.SectorEntry).$container.$container.list?.ref;
  const type = view.workspace.typer.typeOf(node as ast.CodeLiteral);
  return type.kind === 'codes' ? type.list : undefined;
}

/** The list, the codes above, the titles in both languages, and the days for which the code is in the list. */
function about(list: ast.CodeList, code: Code, { view }: Scene): string {
  const { ja, en } = code.labels;
  const above = codesAbove(view, list, code.code).map((each) => `${each.code} ${titleIn(each, view.language) ?? ''}`);
  const days = code.from || code.until ? [`${code.from ?? ''} – ${code.until ?? ''}`] : [];
  const titles = [ja, en].filter((text) => text !== undefined).join(' / ');
  return [`**${labelOf(list, view.language) ?? list.name}**`, titles, above.join(' › '), ...days].join('\n\n');
}

/** In the source, or the line of the data file that has it. */
function placeOfCode(list: ast.CodeList, { code }: Code, scene: Scene): Location {
  const entry = list.entries.find((each) => each.code === code);
  if (entry) return locationOf(scene, entry);
  const own = locationOf(scene, list);
  const file = list.data === undefined ? undefined : scene.view.project.dataFile(own.uri, list.data);
  const at = file?.text?.search(new RegExp(`"code"\\s*:\\s*"${code.replaceAll('.', '\\.')}"`)) ?? -1;
  if (!file?.text || at < 0) return own;
  const start = TextDocument.create('', 'json', 0, file.text).positionAt(at);
  return { uri: clientUri(scene.host, file.uri), range: { start, end: start } };
}
