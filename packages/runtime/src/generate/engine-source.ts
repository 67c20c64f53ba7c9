import { SPREAD } from '../fast/answers.ts';
import type { EngineOptions } from '../fast/engine.ts';
import type { Layout } from '../fast/layout.ts';
import { allBits, bitsOf } from '../fast/marks.ts';
import { ReadSource } from './read-source.ts';
import { comparisons, known, register, truth } from './test-source.ts';
import { indent } from './text.ts';

/**
 * The text of a function that takes a Link (see link.ts) and gives the engine of a plan. It reads the facts and answers all atoms
 * that need no evaluator, without a jump where that can be; if it met all these outcomes before it gives the decisions, else the
 * link finds them. Equal plans give equal texts, and plans that differ in codes, versions and names of rules only may do so too.
 */
export function engineSource(layout: Layout, { trusted = false }: EngineOptions): string {
  const reading = new ReadSource(layout, !trusted);
  const read = reading.object('facts', layout.fields);
  const words = allBits(layout.tests.length);
  const registers = Array.from({ length: layout.registers }, (_, i) => register(i));
  const body = [
    ...(registers.length > 0 ? [`let ${registers.join(', ')};`] : []),
    ...Array.from(words, (_, i) => `let ${truth(i)} = 0;`),
    ...Array.from(quickAtoms(layout), (bits, i) => `let ${known(i)} = ${bits};`),
    read,
    ...comparisons(layout),
    lookup(words),
  ];
  return [
    '(link) => {',
    indent([...COMMON, ...reading.links].join('\n')),
    `  return (asOf, facts) => {\n${indent(indent(body.join('\n')))}\n  };`,
    '}',
  ].join('\n');
}

const COMMON = [
  'const { keys, found, settle } = link;',
  'const { isArray } = Array;',
  'const { getPrototypeOf: prototypeOf, hasOwn, prototype: ordinary } = Object;',
  'const { imul } = Math;',
];

/** The bits of the atoms that need no evaluator. */
function quickAtoms({ tests }: Layout): Int32Array {
  return bitsOf(
    tests.length,
    tests.flatMap((test, atom) => (test === undefined ? [] : [atom])),
  );
}

/** Looks the decisions up by the outcomes if all are known (shortcut.ts). */
function lookup(all: Int32Array): string {
  const words = Array.from(all, (_, i) => i);
  const place = words.reduce((hash, i) => `imul(${hash} ^ ${truth(i)}, ${SPREAD})`, '0');
  const isSame = words.map((i) => ` && keys[${all.length} * place + ${i}] === ${truth(i)}`).join('');
  const isKnown = words.map((i) => `${known(i)} === ${all[i]}`).join(' && ');
  return [
    `if (${isKnown === '' ? 'true' : isKnown}) {`,
    `  const place = ${place} >>> 20;`,
    '  const decisions = found[place];',
    `  if (decisions !== undefined${isSame}) return decisions;`,
    '}',
    `return settle(asOf, facts, [${words.map(truth).join(', ')}], [${words.map(known).join(', ')}]);`,
  ].join('\n');
}
