import { type ast, readDate, spanOf } from '@fefta/language';
import { declare } from '../edit/declarations.ts';
import { type Fix, type Fixer, message } from '../offer.ts';
import type { Scene } from '../scene.ts';
import { visible } from '../write/inferred.ts';
import { freeName, Naming } from '../write/naming.ts';
import { block, titled } from '../write/skeletons.ts';
import { type AnyVersion, around } from './find.ts';

const MOST = 5;

/** The amendments in sight, those of the day first; or a new one. */
export const versionBy: Fixer = (finding, scene) => {
  const { sheet } = scene;
  const node = around<AnyVersion>(sheet, finding, ['Version', 'TableVersion']);
  if (!node?.from) return [];
  const day = readDate(node.from.date);
  const known = (visible(scene, 'Amendment') as ast.Amendment[]).filter((each) => {
    const own = readDate(each.inForce);
    return own !== undefined && day !== undefined && own <= day;
  });
  const ofDay = known.filter((each) => readDate(each.inForce) === day);
  const others = known.filter((each) => !ofDay.includes(each)).sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1));
  return [
    ...[...ofDay, ...others].slice(0, MOST).map((each) => writeBy(scene, node, each)),
    ...(ofDay.length === 0 ? [newAmendment(scene, node, node.from.date ?? '')] : []),
  ];
};

function dayOf({ inForce }: ast.Amendment): string {
  return readDate(inForce) ?? '';
}

function placeOf(node: AnyVersion): number {
  return spanOf(node.until ?? node.from ?? node).end;
}

function writeBy(scene: Scene, node: AnyVersion, amendment: ast.Amendment): Fix {
  const { sheet } = scene;
  return {
    id: 'add-by',
    title: message(`「${amendment.name}」によると書く`, `Add 'by ${amendment.name}'`),
    edits: () => {
      const naming = new Naming(scene);
      const text = ` ${sheet.word('by amendment')} ${naming.write(amendment)}`;
      return [sheet.insert(placeOf(node), text), ...naming.edits];
    },
  };
}

function newAmendment(scene: Scene, node: AnyVersion, date: string): Fix {
  const { sheet } = scene;
  const { word, spelling } = sheet;
  const year = readDate(date)?.slice(0, 4) ?? '';
  const name = freeName(scene, sheet, spelling === 'ja' ? `改正${year}` : `Amendment${year}`);
  return {
    id: 'create-amendment',
    title: message(`この日に施行する改正「${name}」を作る`, `Create an amendment '${name}' of that day`),
    edits: () => [
      sheet.insert(placeOf(node), ` ${word('by amendment')} ${name}`),
      declare(sheet, 'Amendment', block(`${word('amendment')} ${titled(name)}`, [`${word('in force')} ${date}`]), node),
    ],
  };
}

/** Two days of an amendment's life in the wrong order are swapped. */
export const amendmentOrder: Fixer = (finding, { sheet }) => {
  const node = around<ast.Amendment>(sheet, finding, ['Amendment']);
  if (!node) return [];
  const at = sheet.text.offsetAt(finding.range.start);
  const steps = (['billed', 'promulgated', 'inForce'] as const).flatMap((property) => {
    const span = sheet.places.span(node, property);
    const day = readDate(node[property]);
    return span && day ? [{ span, day }] : [];
  });
  const late = steps.find(({ span }) => span.start === at);
  const earlier = late && steps.find(({ span, day }) => span.start < at && day > late.day);
  if (!late || !earlier) return [];
  return [
    {
      id: 'swap-days',
      title: message('二つの日を入れ替える', 'Swap the two days'),
      edits: () => [
        sheet.replace(earlier.span, sheet.slice(late.span)),
        sheet.replace(late.span, sheet.slice(earlier.span)),
      ],
    },
  ];
};
