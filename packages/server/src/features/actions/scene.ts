import { draftOf, type Finding, type Workspace } from '@fefta/language';
import type { AstNode } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Language } from '../../protocol.ts';
import type { Host } from '../../session/host.ts';
import type { Project } from '../../session/project.ts';
import type { View } from '../../session/view.ts';
import { uriOf } from '../navigation/places.ts';
import { Sheet } from './sheet.ts';

/** What those who offer and make edits see. */
export interface Scene {
  workspace: Workspace;
  /** The document that the person looks at. */
  sheet: Sheet;
  findings: readonly Finding[];
  language: Language;
  /** YYYY-MM-DD. */
  asOf: string;
  /** The document in which a node stands. */
  sheetOf(node: AstNode): Sheet;
  /** For what looks beyond the texts; not there for a draft. */
  session?: { host: Host; project: Project };
}

/** The scene of a request. */
export function sceneOf(host: Host, { workspace, document, text, language, asOf, project }: View): Scene {
  const sheet = new Sheet(workspace, document, text);
  const sheetOf = sheets(workspace, sheet, host);
  const findings = project.shown(document.uri);
  return { workspace, sheet, findings, language, asOf, sheetOf, session: { host, project } };
}

/** The same scene as if the document had another text, with what some checks would find in it. */
export function draftScene(
  { workspace, sheet, language, asOf }: Scene,
  text: string,
  codes: ReadonlySet<string>,
): Scene {
  const draft = draftOf(workspace, sheet.uri, text, codes);
  const own = new Sheet(draft.workspace, draft.document, TextDocument.create(sheet.uri, 'fefta', 0, text));
  const { findings } = draft;
  return { workspace: draft.workspace, sheet: own, findings, language, asOf, sheetOf: sheets(draft.workspace, own) };
}

function sheets(workspace: Workspace, own: Sheet, host?: Host): Scene['sheetOf'] {
  const others = new Map<string, Sheet>();
  return (node) => {
    const uri = uriOf(node);
    if (uri === own.document.langium.uri.toString()) return own;
    const known = others.get(uri);
    const document = known ? undefined : workspace.documents.find((each) => each.langium.uri.toString() === uri);
    if (!document) return known ?? own;
    const text = host?.open.get(document.uri)?.text ?? TextDocument.create(document.uri, 'fefta', 0, document.text);
    const sheet = new Sheet(workspace, document, text);
    others.set(uri, sheet);
    return sheet;
  };
}
