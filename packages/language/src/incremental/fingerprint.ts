import type { AstNode } from 'langium';
import type { SourceDocument } from '../workspace/document.ts';
import { spanOf } from '../workspace/places.ts';
import { INSIDE, LISTS } from './guards.ts';
import { recording, unitsOf } from './recording.ts';

/** Numbers that stand for the parts of a declaration, as recording.ts tells them apart. */
export interface UnitPrint {
  outside: number;
  inside: number;
  dates: number;
  list: number;
  /** By name. */
  members: ReadonlyMap<string, number>;
}

/** The declarations of a document by name, as numbers that change when they do. Comments and line breaks do not count. */
export function fingerprint({ text, root }: SourceDocument): Map<string, UnitPrint> {
  return recording(
    undefined,
    () => new Map(unitsOf(root).map(({ node, name }) => [name, printOf(node, text)] as const)),
  );
}

function printOf(node: AstNode, text: string): UnitPrint {
  const inside = partsOf(node, INSIDE);
  const members = partsOf(node, LISTS);
  const list = members.map((each) => plain(textOf(each, text)));
  return {
    outside: hashOf(plain(without(node, [...inside, ...members], text))),
    inside: hashOf(plain(inside.map((each) => textOf(each, text)).join(' '))),
    dates: hashOf(
      partsOf(node, ['versions'])
        .map((each) => plain(headOf(each, text)))
        .join('\n'),
    ),
    list: hashOf(list.join('\n')),
    members: memberPrints(members, text),
  };
}

/** A version up to its first brace: its interval, its amendments, the acts to which it applies. */
function headOf(version: AstNode, text: string): string {
  const whole = textOf(version, text);
  return whole.slice(0, whole.search(/[{｛]/));
}

/** Those of one name count together; labels do not count: nobody knows a member by them. */
function memberPrints(members: readonly AstNode[], text: string): Map<string, number> {
  const texts = new Map<string, string>();
  for (const each of members) {
    const { name } = each as { name?: string };
    if (name) texts.set(name, `${texts.get(name) ?? ''}\n${plain(without(each, partsOf(each, ['labels']), text))}`);
  }
  return new Map([...texts].map(([name, own]) => [name, hashOf(own)]));
}

/** The text of a node without some of its parts. */
function without(node: AstNode, parts: readonly AstNode[], text: string): string {
  const { start, end } = spanOf(node);
  let rest = '';
  let at = start;
  for (const part of parts.map(spanOf).sort((a, b) => a.start - b.start)) {
    rest += `${text.slice(at, part.start)} `;
    at = Math.max(at, part.end);
  }
  return rest + text.slice(at, end);
}

function textOf(node: AstNode, text: string): string {
  const { start, end } = spanOf(node);
  return text.slice(start, end);
}

function partsOf(node: AstNode, properties: readonly string[]): AstNode[] {
  const record = node as unknown as Record<string, AstNode | AstNode[] | undefined>;
  return properties.flatMap((property) => record[property] ?? []);
}

const INSIGNIFICANT = /"(?:\\.|[^"\\\n\r])*"|\/\/[^\n\r]*|\/\*[\s\S]*?\*\/|[\s\u3000\uFEFF]+/g;

function plain(text: string): string {
  return text.replace(INSIGNIFICANT, (part) => (part.startsWith('"') ? part : ' '));
}

/** 53 bits of a text; enough to tell the states of one text apart. */
export function hashOf(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}
