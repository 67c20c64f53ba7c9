import type { Finding, TextEdit } from '@fefta/language';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { editsTo } from '../../format/edits.ts';
import { fixesOf } from '../fixes/index.ts';
import { canBeSafe, SAFE_CODES } from '../fixes/suggested.ts';
import { type Fix, KINDS, message, type Offer } from '../offer.ts';
import { draftScene, type Scene } from '../scene.ts';

/** A fix can lay open what another one answers to; so often the findings are looked at again. */
const ROUNDS = 30;
/** So many findings of a file are answered at once. */
const MOST = 2000;
/** So many are looked at before it is offered. */
const MOST_ASKED = 50;

/** Which findings are looked at, and which of their answers are taken. */
interface Choice {
  codes: ReadonlySet<string>;
  of(finding: Finding): boolean;
  takes(fix: Fix): boolean;
}

const SAFE: Choice = { codes: SAFE_CODES, of: canBeSafe, takes: ({ safe }) => safe === true };

/** All safe answers to the findings of the file. */
export function fixAllOffer(scene: Scene): Offer[] {
  if (!scene.findings.some((finding) => SAFE.of(finding) && fixesOf(finding, scene).some(SAFE.takes))) return [];
  return [
    {
      id: 'fix-all',
      kind: KINDS.fixAll,
      title: message('直せるものをすべて直す', 'Fix all that can be fixed safely'),
      edits: () => fixed(scene, SAFE),
    },
  ];
}

/** The preferred answers to all findings of a kind, where the file has several. */
export function fixKindOffers(scene: Scene, codes: ReadonlySet<string>): Offer[] {
  return [...codes].flatMap((code): Offer[] => {
    const choice: Choice = {
      codes: new Set([code]),
      of: (finding) => finding.code === code,
      takes: ({ preferred }) => preferred === true,
    };
    const all = scene.findings.filter(choice.of).slice(0, MOST_ASKED);
    let count = 0;
    for (const finding of all) {
      if (fixesOf(finding, scene).some(choice.takes)) count++;
      if (count > 1) break;
    }
    if (count < 2) return [];
    return [
      {
        id: 'fix-kind',
        kind: KINDS.quickFix,
        title: message(`ファイル内の「${code}」をすべて直す`, `Fix all '${code}' in the file`),
        edits: () => fixed(scene, choice),
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
    const next = applied(current, choice);
    if (seen.has(next)) break;
    seen.add(next);
    const draft = draftScene(scene, next, choice.codes);
    // What makes less of the text readable was no answer.
    if (unread(draft) > unread(current)) break;
    text = next;
    current = draft;
  }
  const lines = text.replaceAll(/\r\n|\r/g, '\n');
  return editsTo(sheet.text, { start: 0, end: sheet.source.length }, lines).map((edit) => ({
    uri: sheet.uri,
    ...edit,
  }));
}

const CHARACTERS = 'unexpected-character';
const SYNTAX = new Set([CHARACTERS, 'syntax', 'keyword-as-name']);

function unread({ findings }: Scene): number {
  return findings.filter(({ code }) => SYNTAX.has(code)).length;
}

/** The text with all chosen edits that do not touch each other. */
function applied(scene: Scene, choice: Choice): string {
  const { sheet } = scene;
  const taken: Place[] = [];
  for (const edits of rounds(answers(scene, choice))) {
    const places = edits.map((edit) => ({ ...sheet.span(edit.range), edit }));
    const isOwn = places.every(({ edit }) => edit.uri === sheet.uri);
    const isNew = places.every((place) => taken.every((other) => !clash(place, other)));
    if (isOwn && isNew) taken.push(...places);
  }
  const plain = taken.map(({ edit: { range, newText } }) => ({ range, newText }));
  return TextDocument.applyEdits(sheet.text, plain);
}

interface Answer {
  code: string;
  edits: readonly TextEdit[];
}

function answers(scene: Scene, choice: Choice): Answer[] {
  const findings = scene.findings.filter(choice.of).slice(0, MOST);
  return findings.flatMap((finding): Answer[] => {
    const fix = fixesOf(finding, scene).find(choice.takes);
    const edits = fix?.edits();
    return Array.isArray(edits) ? [{ code: finding.code, edits: edits as readonly TextEdit[] }] : [];
  });
}

/** What is done at once: one error of syntax brings others, and what cannot be read says nothing of the rest. */
function rounds(all: readonly Answer[]): (readonly TextEdit[])[] {
  const characters = all.filter(({ code }) => code === CHARACTERS);
  const syntax = all.filter(({ code }) => SYNTAX.has(code)).slice(0, 1);
  const chosen = characters.length > 0 ? characters : syntax.length > 0 ? syntax : all;
  return chosen.map(({ edits }) => edits);
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
