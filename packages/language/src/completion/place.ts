import type { IToken } from 'chevrotain';
import { GrammarAST } from 'langium';
import { ALLOWED } from '../checks/rules/clause-not-allowed.ts';
import { spellingsOf } from '../format/spellings.ts';
import { FeftaGrammar } from '../generated/grammar.ts';
import type { SourceDocument } from '../workspace/document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Network, networkOf, type Site } from './network.ts';
import { type Reading, readTokens } from './reading.ts';
import { regionStart } from './region.ts';
import { type Scratch, scratchTree } from './scratch.ts';
import { surroundings, type Typed, typedRun, typedUnit, typedWord } from './typed.ts';
import type { Frame, Possible } from './walk.ts';

/** A keyword that may come next: the words that are still to be written, in their spelling. */
export interface ExpectedKeyword {
  kind: 'keyword';
  words: readonly string[];
  /** The same in the other spelling; the words themselves where there is but one. */
  other: readonly string[];
  japanese: boolean | undefined;
  /** The rule of the grammar that it belongs to, and the type of node that the rule makes. */
  rule: string;
  site: Site;
  /** A node in which it would stand. Undefined where no sentence can be made. */
  scratch(): Scratch | undefined;
}

/** A name, number, text … that may come next. */
export interface ExpectedToken {
  kind: 'token';
  terminal: string;
  site: Site;
  /** What is written already of the same value: "jp.law." of a qualified name, "27-2(" of an article. */
  before: string;
  /** A node in which it would stand, to ask the types and names of. Undefined where no sentence can be made. */
  scratch(): Scratch | undefined;
}

/** What may stand at a place of a text instead of what has been typed there. */
export interface Place extends Typed {
  /** Within quotes, after the quotation mark. */
  quoted: boolean;
  keywords: readonly ExpectedKeyword[];
  tokens: readonly ExpectedToken[];
}

interface Tools {
  network: Network;
  /** The words that begin a declaration. */
  begins: ReadonlySet<string>;
  spellings: ReturnType<typeof spellingsOf>;
}

let made: Tools | undefined;

/** All of it is read off the grammar, once. */
function tools(): Tools {
  if (!made) {
    const grammar = FeftaGrammar();
    const network = networkOf(grammar);
    const first = network.nets.get('Declaration')?.start.next;
    const begins = new Set([...network.kinds].flatMap(([name, kind]) => (first?.[kind] === 1 ? [name] : [])));
    made = { network, begins, spellings: spellingsOf(grammar) };
  }
  return made;
}

/**
 * What may stand at an offset of a document: the unit of a number before it; in the place of digits and signs before it that may be one date or
 * article; in the place of the word before it. Nothing within comments.
 */
export function placesAt(workspace: Workspace, document: SourceDocument, text: string, offset: number): Place[] {
  const before = text.slice(0, offset);
  const around = surroundings(before);
  if (around.kind === 'comment') return [];
  const { tokens } = workspace.services.parser.Lexer.tokenize(before);
  const at = (typed: Typed, quoted: boolean) => placeOf(workspace, document, tokens, typed, quoted);
  if (around.kind === 'string') {
    const { start } = around;
    const rest = /^[^"\n\r]*/.exec(text.slice(offset))?.[0].length ?? 0;
    return [at({ start, end: offset + rest, text: before.slice(start) }, true)];
  }
  const word = typedWord(text, offset, tokens.at(-1));
  const run = typedRun(text, offset, word) ?? typedUnit(text, offset, word);
  const places = run ? [at(run, false), at(word, false)] : [at(word, false)];
  return isNumber(tokens.at(-1), offset)
    ? [unitPlace(at({ start: offset, end: offset, text: '' }, false)), ...places]
    : places;
}

function isNumber(last: IToken | undefined, offset: number): boolean {
  return last?.tokenType.name === 'NUMBER' && last.startOffset + last.image.length === offset;
}

/** Right behind a number: its unit, and nothing else. */
function unitPlace(place: Place): Place {
  return {
    ...place,
    keywords: place.keywords.filter(({ words }) => words[0] === '%'),
    tokens: place.tokens.filter(({ site }) => site.type === 'QuantityLiteral'),
  };
}

function placeOf(
  workspace: Workspace,
  document: SourceDocument,
  tokens: readonly IToken[],
  typed: Typed,
  quoted: boolean,
): Place {
  const { network, begins, spellings } = tools();
  const end = typed.start - (quoted ? 1 : 0);
  const before = tokens.filter((each) => each.startOffset < end);
  const reading = readTokens(network, before.slice(regionStart(before, begins)));
  const possible = [...reading.walk.possible()];
  const make: MakeScratch = (each, site) => scratchTree(workspace, document.langium, reading, each, site);
  return {
    ...typed,
    quoted,
    keywords: quoted ? [] : keywordsOf(possible, spellings, make),
    tokens: tokensOf(possible, reading, make),
  };
}

function keywordsOf(
  possible: readonly Possible[],
  spellings: Tools['spellings'],
  make: MakeScratch,
): ExpectedKeyword[] {
  const found = new Map<GrammarAST.AbstractElement, ExpectedKeyword>();
  for (const { edge, frame } of possible) {
    const { element } = edge;
    if (!GrammarAST.isKeyword(element) || found.has(element) || isForbidden(frame)) continue;
    const spelled = spellings.get(element);
    const japanese = spelled && spelled.position === 0 && element.value === spelled.spelling.japanese;
    const english = spelled?.spelling.english ?? [];
    const words = spelled && !japanese ? english.slice(english.indexOf(element.value)) : [element.value];
    const other = !spelled ? words : japanese ? english : [spelled.spelling.japanese];
    const [{ site, frame: alone } = { site: edge.site, frame }] = sitesOf({ edge, frame });
    const scratch = once(() => make({ edge, frame: alone }, site));
    found.set(element, { kind: 'keyword', words, other, japanese, rule: frame.net.name, site, scratch });
  }
  return [...found.values()];
}

type MakeScratch = (possible: Possible, site: Site) => Scratch | undefined;

function tokensOf(possible: readonly Possible[], reading: Reading, make: MakeScratch): ExpectedToken[] {
  const found = new Map<string, ExpectedToken>();
  for (const { edge, frame } of possible) {
    const { element } = edge;
    if (GrammarAST.isKeyword(element)) continue;
    const terminal = element.rule.$refText;
    for (const { site, frame: alone } of sitesOf({ edge, frame })) {
      const key = `${terminal} ${site.type}.${site.property}`;
      if (found.has(key)) continue;
      const before = frame.net.isData ? reading.texts.slice(frame.start).join('') : '';
      const scratch = once(() => make({ edge, frame: alone }, site));
      found.set(key, { kind: 'token', terminal, site, before, scratch });
    }
  }
  return [...found.values()];
}

/** Does a clause begin that its rule cannot have? */
function isForbidden(frame: Frame): boolean {
  const { name } = frame.net;
  if (!CLAUSES.has(name)) return false;
  const rule = ruleAround(frame);
  return rule !== undefined && !ALLOWED[rule].some((each) => each === name);
}

const CLAUSES = new Set<string>(Object.values(ALLOWED).flat());

function ruleAround(frame: Frame): keyof typeof ALLOWED | undefined {
  const { name } = frame.net;
  if (name in ALLOWED) return name as keyof typeof ALLOWED;
  const [caller] = frame.callers;
  return caller && ruleAround(caller.frame);
}

function once<T>(work: () => T): () => T {
  let done: { result: T } | undefined;
  return () => (done ??= { result: work() }).result;
}

/** A token of a rule that gives a text fills in what the rule was called for. */
function sitesOf({ edge, frame }: Possible): { site: Site; frame: Frame }[] {
  if (!frame.net.isData) return [{ site: edge.site, frame }];
  return frame.callers.map((caller) => ({ site: caller.edge.site, frame: { ...frame, callers: [caller] } }));
}
