import type { Finding, TextEdit } from '@fefta/language';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { editsTo } from '../../format/edits.ts';
import { fixesOf } from '../fixes/index.ts';
import { type Fix, KINDS, message, type Offer } from '../offer.ts';
import { draftScene, type Scene } from '../scene.ts';

/** A fix can lay open what another one answers to; so often the findings are looked at again. */
const ROUNDS = 10;
/** So many findings of a file are answered at once. */
const MOST = 2000;

type Choice = (finding: Finding, fix: Fix) => boolean;

const isSafe: Choice = (_, { safe }) => safe === true;

/** All safe answers to the findings of the file. */
export function fixAllOffer(scene: Scene): Offer[] {
  if (!scene.findings.some((finding) => fixesOf(finding, scene).some((fix) => isSafe(finding, fix)))) return [];
  return [
    {
      id: 'fix-all',
      kind: KINDS.fixAll,
      title: message('直せるものをすべて直す', 'Fix all that can be fixed safely'),
      edits: () => fixed(scene, isSafe),
    },
  ];
}

/** The preferred answers to all findings of a kind, where the file has several. */
export function fixKindOffers(scene: Scene, codes: ReadonlySet<string>): Offer[] {
  return [...codes].flatMap((code): Offer[] => {
    const isOfKind: Choice = (finding, { preferred }) => finding.code === code && preferred === true;
    const all = scene.findings.filter((finding) => finding.code === code).slice(0, MOST);
    let count = 0;
    for (const finding of all) {
      if (fixesOf(finding, scene).some((fix) => isOfKind(finding, fix))) count++;
      if (count > 1) break;
    }
    if (count < 2) return [];
    return [
      {
        id: 'fix-kind',
        kind: KINDS.quickFix,
        title: message(`ファイル内の「${code}」をすべて直す`, `Fix all '${code}' in the file`),
        edits: () => fixed(scene, isOfKind),
      },
    ];
  });
}

/** The edits that make the file what it is when nothing chosen is left to do. */
export function fixed(scene: Scene, choice: Choice): TextEdit[] {
  const { sheet } = scene;
  let text = sheet.source;
  const seen = new Set([text]);
  for (let round = 0, current = scene; round < ROUNDS; round++) {
    text = applied(current, choice);
    if (seen.has(text)) break;
    seen.add(text);
    current = draftScene(scene, text);
  }
  const lines = text.replaceAll(/\r\n|\r/g, '\n');
  return editsTo(sheet.text, { start: 0, end: sheet.source.length }, lines).map((edit) => ({
    uri: sheet.uri,
    ...edit,
  }));
}

/** The text with all chosen edits that do not touch each other. */
function applied(scene: Scene, choice: Choice): string {
  const { sheet, findings } = scene;
  const taken: { start: number; end: number; edit: TextEdit }[] = [];
  for (const finding of findings.slice(0, MOST)) {
    const fix = fixesOf(finding, scene).find((each) => choice(finding, each));
    const edits = fix?.edits();
    if (!Array.isArray(edits)) continue;
    const places = (edits as readonly TextEdit[]).map((edit) => ({ ...sheet.span(edit.range), edit }));
    const isOwn = places.every(({ edit }) => edit.uri === sheet.uri);
    const isNew = places.every((place) => taken.every((other) => !clash(place, other)));
    if (isOwn && isNew) taken.push(...places);
  }
  const plain = taken.map(({ edit: { range, newText } }) => ({ range, newText }));
  return TextDocument.applyEdits(sheet.text, plain);
}

interface Place {
  start: number;
  end: number;
  edit: TextEdit;
}

/** Do two edits touch? Insertions at one place do only where they are the same. */
function clash(a: Place, b: Place): boolean {
  if (a.start === a.end && b.start === b.end) return a.start === b.start && a.edit.newText === b.edit.newText;
  return a.start <= b.end && b.start <= a.end;
}
