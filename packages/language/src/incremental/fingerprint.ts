import type { AstNode } from 'langium';
import type { SourceDocument } from '../workspace/document.ts';
import { spanOf } from '../workspace/places.ts';
import { INSIDE } from './guards.ts';
import { recording, unitsOf } from './recording.ts';

/** Two numbers that stand for the outside and the inside of a declaration. */
export interface UnitPrint {
  outside: number;
  inside: number;
}

/** The declarations of a document by name, as numbers that change when they do. Comments and line breaks do not count. */
export function fingerprint({ text, root }: SourceDocument): Map<string, UnitPrint> {
  return recording(undefined, () => {
    const prints = new Map<string, UnitPrint>();
    for (const { node, name } of unitsOf(root)) {
      const { start, end } = spanOf(node);
      let outside = '';
      let inside = '';
      let at = start;
      for (const part of insideParts(node)) {
        outside += `${text.slice(at, part.start)} `;
        inside += `${text.slice(part.start, part.end)} `;
        at = Math.max(at, part.end);
      }
      outside += text.slice(at, end);
      prints.set(name, { outside: hashOf(plain(outside)), inside: hashOf(plain(inside)) });
    }
    return prints;
  });
}

function insideParts(unit: AstNode): { start: number; end: number }[] {
  const record = unit as unknown as Record<string, AstNode | AstNode[] | undefined>;
  return INSIDE.flatMap((property) => record[property] ?? [])
    .map(spanOf)
    .sort((a, b) => a.start - b.start);
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
