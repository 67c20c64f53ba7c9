import { isCounted, type Provision, pathOf, printProvisionPath } from '@fefta/law';
import stringWidth from 'string-width';

/** A provision as JSON: what was printed, and the path of everything that has one. */
export interface ShownProvision {
  kind: string;
  path?: string;
  heading?: string;
  caption?: string;
  text: string[];
  deleted?: true;
  counted?: true;
  partial?: true;
  children: ShownProvision[];
}

export function provisionJson(provision: Provision): ShownProvision {
  const { kind, heading, caption, text, deleted, partial, children } = provision;
  const path = pathOf(provision);
  return {
    kind,
    ...(path ? { path: printProvisionPath(path, 'ja-arabic') } : {}),
    ...(heading ? { heading } : {}),
    ...(caption ? { caption } : {}),
    text,
    ...(deleted ? { deleted } : {}),
    ...(isCounted(provision) ? { counted: true } : {}),
    ...(partial ? { partial } : {}),
    children: children.map(provisionJson),
  };
}

/** The number of a provision as its own line shows it: 第二十七条の二, ２, 三, イ. */
function labelOf(provision: Provision): string {
  const { kind, number, heading, through } = provision;
  if (heading) return heading;
  if (number === '') return '';
  if (kind === 'subitem')
    return printProvisionPath({ item: '1', subitem: [number] }, 'ja-kanji').replace(/^第一号/, '');
  const element = kind === 'paragraph' ? { paragraph: Number(number) } : { [kind]: number };
  const label = printProvisionPath(element, 'ja-kanji');
  return through === undefined ? label : `${label}から第${through}まで`;
}

/** The text of a provision for people, with everything below it, set in by level and broken to the width. */
export function provisionLines(provision: Provision, width: number, depth = 0): string[] {
  const { caption, text, deleted, children, kind } = provision;
  const indent = '  '.repeat(depth);
  const label = labelOf(provision);
  const body = deleted ? '削除' : kind === 'row' ? text.filter(Boolean).join('　｜　') : text.join('');
  const head = [label, caption ? `（${caption}）` : ''].filter(Boolean).join('　');
  const own = [head, body].filter(Boolean).join('　');
  const lines =
    own === ''
      ? []
      : own
          .split('\n')
          .flatMap((line) => broken(line, width - indent.length))
          .map((line) => indent + line);
  return [...lines, ...children.flatMap((child) => provisionLines(child, width, depth + 1))];
}

function broken(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const sign of text) {
    const wide = stringWidth(sign);
    if (used + wide > width && !'。、）」'.includes(sign)) {
      lines.push(line);
      [line, used] = ['', 0];
    }
    line += sign;
    used += wide;
  }
  return line === '' ? lines : [...lines, line];
}
