// Fixtures of checks: sources with the expected ranges marked, see CONTRIBUTING.md.
import { readFileSync } from 'node:fs';
import {
  buildWorkspace,
  checkWorkspace,
  type Finding,
  type SourceText,
  type TextEdit,
  type WorkspaceOptions,
} from '@fefta/language';
import { createFeftaServices } from '../../packages/language/src/services.ts';

/** A place in a file of a fixture, printed: "main.fefta 3:5-3:9" (lines and columns from 1). */
export type PlaceText = string;

export interface Fixture {
  sources: SourceText[];
  options: Partial<WorkspaceOptions>;
  /** Codes of errors that may stand beside the one the fixture is about. */
  also: readonly string[];
  expected: PlaceText[];
}

const ROOT = 'file:///';
const STATUTES = new URL('../fixtures/statutes/', import.meta.url);

/**
 * Reads a fixture. A first line `//! {…}` gives options of the workspace, lines `//- name.fefta` begin files, `<|` and `|>`
 * stand around what is to be reported.
 */
export function readFixture(text: string): Fixture {
  const [options, body] = optionsOf(text);
  const expected: PlaceText[] = [];
  const sources = sectionsOf(body).map(([name, marked]) => {
    const [plain, ranges] = withoutMarkers(marked);
    for (const [start, end] of ranges) expected.push(`${name} ${pointAt(plain, start)}-${pointAt(plain, end)}`);
    return { uri: ROOT + name, text: plain };
  });
  const { also = [], data = {}, held = [], ...rest } = options;
  const statutes = held.map((name) => [name, readFileSync(new URL(name, STATUTES), 'utf8')] as const);
  const contents = Object.entries(data).map(
    ([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)] as const,
  );
  return { sources, options: { ...rest, data: new Map([...contents, ...statutes]) }, also, expected: expected.sort() };
}

interface FixtureOptions extends Partial<Pick<WorkspaceOptions, 'requiredLanguages' | 'checks'>> {
  data?: Record<string, unknown>;
  /** Texts of laws, files of test/fixtures/statutes. */
  held?: string[];
  also?: string[];
}

function optionsOf(text: string): [FixtureOptions, string] {
  if (!text.startsWith('//!')) return [{}, text];
  const end = text.indexOf('\n');
  return [JSON.parse(text.slice(3, end)) as FixtureOptions, text.slice(end + 1)];
}

function sectionsOf(text: string): [name: string, text: string][] {
  const [before = '', ...rest] = text.split(/^\/\/- *(\S+) *\r?\n/m);
  const sections: [string, string][] = [];
  for (let i = 0; i < rest.length; i += 2) sections.push([rest[i] as string, rest[i + 1] as string]);
  return before.trim() === '' && sections.length > 0 ? sections : [['main.fefta', before], ...sections];
}

function withoutMarkers(marked: string): [string, [number, number][]] {
  let plain = '';
  const open: number[] = [];
  const ranges: [number, number][] = [];
  for (const part of marked.split(/(<\||\|>)/)) {
    if (part === '<|') open.push(plain.length);
    else if (part === '|>') {
      const start = open.pop();
      if (start === undefined) throw new Error('a marker |> without <| (write "| >" in tables)');
      ranges.push([start, plain.length]);
    } else plain += part;
  }
  if (open.length > 0) throw new Error('a marker <| without |>');
  return [plain, ranges];
}

function pointAt(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `${before.length}:${(before.at(-1) as string).length + 1}`;
}

const { fefta } = createFeftaServices();

/** The findings of a fixture. All fixtures share one parser: to make one takes longer than to use it. */
export function findingsOf({ sources, options }: Pick<Fixture, 'sources' | 'options'>): Finding[] {
  return checkWorkspace(buildWorkspace(sources, options, undefined, fefta));
}

export function placeOf({ uri, range }: Finding): PlaceText {
  const { start, end } = range;
  return `${uri.slice(ROOT.length)} ${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
}

/** The sources after the edits of all suggestions, each edit once. */
export function applySuggestions(sources: readonly SourceText[], findings: readonly Finding[]): SourceText[] {
  const edits = new Map(
    findings.flatMap((finding) => finding.suggestion?.edits ?? []).map((edit) => [JSON.stringify(edit), edit]),
  );
  return sources.map(({ uri, text }) => ({
    uri,
    text: edited(
      text,
      [...edits.values()].filter((edit) => edit.uri === uri),
    ),
  }));
}

function edited(text: string, edits: readonly TextEdit[]): string {
  const lines = text.split('\n');
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) as number) + line.length + 1);
  const offset = (at: { line: number; character: number }) => (starts[at.line] ?? text.length) + at.character;
  const located = edits.map(({ range, newText }) => ({ start: offset(range.start), end: offset(range.end), newText }));
  located.sort((a, b) => b.start - a.start || b.end - a.end);
  return located.reduce(
    (current, { start, end, newText }) => current.slice(0, start) + newText + current.slice(end),
    text,
  );
}

/** The complete examples of a page: fences "```fefta bad" and "```fefta good". */
export function examplesOf(page: string): { kind: 'bad' | 'good'; text: string }[] {
  return [...page.matchAll(/^```fefta (bad|good)\n([\s\S]*?)^```$/gm)].map((fence) => ({
    kind: fence[1] as 'bad' | 'good',
    text: fence[2] as string,
  }));
}
