// What each token of a text is for: read off the fast parser, and off Langium's tree. The two must agree.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  buildWorkspace,
  createFeftaServices,
  type Leaf,
  leavesOf,
  type SourceDocument,
} from '../../packages/language/src/index.ts';

const RULES = join(import.meta.dirname, '../../rules');
const files = readdirSync(RULES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.fefta'));
const guide = readFileSync(new URL('../../docs/language.md', import.meta.url), 'utf8');
const examples = [...guide.matchAll(/```fefta\n([\s\S]*?)```/g)].map(([, text = '']) => text);

function show({ start, end, type, isKeyword, node, property, index }: Leaf): string {
  // Langium gives the operators of a chain to its outermost operation, and brackets around an operand to the operand.
  const isOperator = isKeyword && (/^[()]$/.test(type) || node?.$type === 'Logic' || node?.$type === 'Compare');
  const holder = isOperator ? '' : node?.$type;
  return `${start}-${end} ${type} ${isKeyword} ${holder}.${property}.${index}`;
}

const { fefta: services } = createFeftaServices();

function open(text: string): SourceDocument {
  return buildWorkspace([{ uri: 'file:///a.fefta', text }], {}, undefined, services).documents[0] as SourceDocument;
}

function bothWays(text: string): [fast: string[], full: string[]] {
  const document = open(text);
  expect(document.root.$cstNode).toBeUndefined();
  const full = { ...document, root: services.parser.LangiumParser.parse(text).value } as SourceDocument;
  return [leavesOf(services, document).map(show), leavesOf(services, full).map(show)];
}

test.each(files)('%s', (name) => {
  const [fast, full] = bothWays(readFileSync(join(RULES, name), 'utf8'));
  expect(fast).toEqual(full);
});

test.each(examples)('example %# of the guide', (text) => {
  const [fast, full] = bothWays(`namespace guide\n${text}`);
  expect(fast).toEqual(full);
});

test('names, keywords that serve as names, values of a list in order', () => {
  const text = 'namespace a.b\nentity kind "類型" {\n  kind: set of 「set」 // 注\n}\namendment A amends x, 𠮷 { }\n';
  const leaves = leavesOf(services, open(text));
  const of = (part: string, nth = 0) => leaves.filter(({ start, end }) => text.slice(start, end) === part)[nth];
  expect(of('kind')).toMatchObject({ isKeyword: false, property: 'name', node: { $type: 'Entity' } });
  expect(of('kind', 1)).toMatchObject({ isKeyword: false, property: 'name', node: { $type: 'Fact' } });
  expect(of('set')).toMatchObject({ isKeyword: true, property: 'collection' });
  expect(of('「set」')).toMatchObject({ isKeyword: false, property: 'named', node: { $type: 'TypeRef' } });
  expect(of('𠮷')).toMatchObject({ property: 'amends', index: 1 });
  expect(of('// 注')).toMatchObject({ type: 'SL_COMMENT', isKeyword: false });
});

test('in a broken text every token is there, with a place where it has one', () => {
  const text = 'namespace a\nentity A "あ" { x: boolean }\n} } duty\nenum E "え" { m "も" }\n';
  const leaves = leavesOf(services, open(text));
  expect(leaves.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text.replaceAll(/\s/g, ''));
  expect(leaves.find(({ start }) => start === text.indexOf('x:'))).toMatchObject({ node: { $type: 'Fact' } });
});

test('a text that is refused has tokens without places, or none where it is too long', () => {
  const deep = `namespace a\nnever P "ぴ" on A: ${'('.repeat(500)}x${')'.repeat(500)}\n`;
  for (const text of [deep, `// ${'x'.repeat(30_000)}\n`]) {
    const leaves = leavesOf(services, open(text));
    expect(leaves.filter(({ node }) => node)).toEqual([]);
  }
});
