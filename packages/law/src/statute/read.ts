import { isIsoDate } from '../calendar.ts';
import { LACKING, PROVISION_KINDS, type Provision, type ProvisionKind, STATUTE_KINDS, type Statute } from './model.ts';
import { FIRST_LINE, STATUTE_FORMAT } from './write.ts';

export type ReadStatute = { ok: true; statute: Statute } | { ok: false; line: number; ja: string; en: string };

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
const isDate = (value: unknown): boolean => isText(value) && isIsoDate(value);
const optional = (value: unknown, holds: (value: unknown) => boolean) => value === undefined || holds(value);

/** What keeps a text from being a statute; caught in `readStatute`, where it becomes a value. */
class Malformed extends Error {
  readonly line: number;
  readonly member: string;

  constructor(line: number, member: string) {
    super(member);
    this.line = line;
    this.member = member;
  }
}

type Rules = Readonly<Record<string, (value: unknown) => boolean>>;

const HEAD: Rules = {
  format: (value) => value === 'fefta-statute',
  version: (value) => value === STATUTE_FORMAT,
  id: isText,
  number: isText,
  title: (value) => isText(value) && value !== '',
  kind: (value) => STATUTE_KINDS.some((kind) => kind === value),
  revision: isObject,
  source: isObject,
  lacks: (value) =>
    optional(value, (all) => isTexts(all) && all.every((each) => LACKING.some((kind) => kind === each))),
};
const REVISION: Rules = {
  seen: isDate,
  inForce: (value) => optional(value, isDate),
  amendedBy: (value) => optional(value, isText),
};
const SOURCE: Rules = { form: isText, file: isText, sha256: isText, limits: isTexts };
const PROVISION: Rules = {
  depth: (value) => Number.isSafeInteger(value) && (value as number) >= 0,
  through: (value) => optional(value, isText),
  heading: (value) => optional(value, isText),
  caption: (value) => optional(value, isText),
  column: (value) => optional(value, (each) => Number.isSafeInteger(each) && (each as number) >= 0),
  deleted: (value) => optional(value, (each) => each === true),
  counted: (value) => optional(value, (each) => each === true),
  partial: (value) => optional(value, (each) => each === true),
  text: (value) => optional(value, isTexts),
};

function check(json: unknown, rules: Rules, line: number): Json {
  if (!isObject(json)) throw new Malformed(line, '');
  for (const [member, holds] of Object.entries(rules)) if (!holds(json[member])) throw new Malformed(line, member);
  for (const member of Object.keys(json)) {
    if (!Object.hasOwn(rules, member)) throw new Malformed(line, member);
  }
  return json;
}

const isKind = (member: string): member is ProvisionKind => PROVISION_KINDS.some((kind) => kind === member);

function readProvision(json: unknown, line: number): { provision: Provision; depth: number } {
  if (!isObject(json)) throw new Malformed(line, '');
  const kinds = Object.keys(json).filter(isKind);
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1 || !isText(json[kind])) throw new Malformed(line, kinds.join(', '));
  const { [kind]: number, ...rest } = json;
  const { depth, text = [], ...others } = check(rest, PROVISION, line);
  const provision = { kind, number, ...others, text, children: [], parent: undefined, line } as Provision;
  return { provision, depth: depth as number };
}

function readAll(text: string): Statute {
  const json: unknown = JSON.parse(text);
  if (!Array.isArray(json) || json.length === 0) throw new Malformed(0, '');
  const head = check(json[0], HEAD, FIRST_LINE - 1);
  check(head.revision, REVISION, FIRST_LINE - 1);
  check(head.source, SOURCE, FIRST_LINE - 1);
  const { format: _format, version: _version, ...known } = head;
  const statute = { lacks: [], ...known, provisions: [] as Provision[] } as unknown as Statute;
  const open: Provision[] = [];
  for (const [index, each] of json.slice(1).entries()) {
    const { provision, depth } = readProvision(each, FIRST_LINE + index);
    if (depth > open.length) throw new Malformed(provision.line, 'depth');
    open.length = depth;
    provision.parent = open.at(-1);
    (provision.parent?.children ?? statute.provisions).push(provision);
    open.push(provision);
  }
  return statute;
}

/** Reads the text of a `*.statute.json`. Anything unknown, missing or of the wrong type is refused, with its line (from 0). */
export function readStatute(text: string): ReadStatute {
  try {
    return { ok: true, statute: readAll(text) };
  } catch (error) {
    if (error instanceof SyntaxError) {
      const why = error.message.slice(0, 120);
      return { ok: false, line: 0, ja: `JSONとして読めません（${why}）`, en: `this is not JSON (${why})` };
    }
    if (!(error instanceof Malformed)) throw error;
    const { line, member } = error;
    return {
      ok: false,
      line,
      ja: `法令データ（版${STATUTE_FORMAT}）ではありません：${line + 1}行目${member && `の「${member}」`}`,
      en: `this is not statute data of version ${STATUTE_FORMAT}: line ${line + 1}${member && `, "${member}"`}`,
    };
  }
}
