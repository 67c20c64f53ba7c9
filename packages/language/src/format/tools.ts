import type { GrammarAST, LangiumCoreServices, Lexer } from 'langium';
import { createFeftaServices } from '../services.ts';
import { Continuations } from './continuations.ts';
import { LeafParser } from './leaf-parser.ts';
import { type Member, membersOf } from './members.ts';
import { type SpelledKeyword, spellingsOf } from './spellings.ts';

type Element = GrammarAST.AbstractElement;

/** What layout needs to know of the language; all of it is derived from the grammar. */
export interface FormatTools {
  lexer: Lexer;
  parser: LeafParser;
  members: ReadonlyMap<Element, Member>;
  spellings: ReadonlyMap<Element, SpelledKeyword>;
  continuations: Continuations;
}

let services: LangiumCoreServices | undefined;
let tools: FormatTools | undefined;

/** The tools, made once: reading the grammar takes longer than laying out most files. */
export function formatTools(): FormatTools {
  tools ??= createTools();
  return tools;
}

/** After a stack overflow the parser is in the middle of something; the next text gets a new one. */
export function discardTools(): void {
  tools = undefined;
}

function createTools(): FormatTools {
  services ??= createFeftaServices().fefta;
  const members = membersOf(services.Grammar);
  const boundaries = new Set<Element>([...members.values()].map((member) => member.element));
  return {
    lexer: services.parser.Lexer,
    parser: new LeafParser(services, (element) => members.has(element)),
    members,
    spellings: spellingsOf(services.Grammar),
    continuations: new Continuations((element) => boundaries.has(element)),
  };
}
