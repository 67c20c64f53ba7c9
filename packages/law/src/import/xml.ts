import { SaxesParser } from 'saxes';
import { type ImportProblem, type Outcome, type ReadLaw, refuse } from './result.ts';
import { XmlReader } from './xml-reader.ts';

/** Nothing that e-Gov publishes nests deeper than about thirty. */
const MAX_DEPTH = 100;

/** Stops the parser at the first thing that is wrong; caught in `readXml`, where it becomes a value. */
class Refused extends Error {
  readonly problem: ImportProblem;

  constructor(problem: ImportProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

const stop = (refused: { problem: ImportProblem }): never => {
  throw new Refused(refused.problem);
};

function makeParser(reader: XmlReader): SaxesParser {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const { DOCTYPE, ELEMENT, FOREIGN, DEEP } = WORDS;
  parser.on('doctype', () => stop(refuse('law-doctype', parser.line, DOCTYPE.ja, DOCTYPE.en)));
  parser.on('error', (error) => {
    const why = error.message.replace(/^[0-9:]+\s*/, '').slice(0, 160);
    stop(refuse('law-malformed', parser.line, `XMLとして読めません：${why}`, `this is not well-formed XML: ${why}`));
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (reader.depth === 0 && name !== 'Law')
      stop(refuse('law-foreign-xml', parser.line, FOREIGN.ja(name), FOREIGN.en(name)));
    if (reader.depth >= MAX_DEPTH) stop(refuse('law-too-deep', parser.line, DEEP.ja, DEEP.en));
    if (!reader.start(name, attributes)) {
      stop(refuse('law-unknown-element', parser.line, ELEMENT.ja(name), ELEMENT.en(name)));
    }
  });
  parser.on('text', (text) => reader.write(text));
  parser.on('cdata', (text) => reader.write(text));
  parser.on('closetag', () => reader.end());
  return parser;
}

const WORDS = {
  DOCTYPE: {
    ja: 'DOCTYPE宣言のあるXMLは読みません（実体の展開や外部の参照を許さないため）。宣言を取り除いてください。',
    en: 'XML with a DOCTYPE is refused (no entities are expanded, nothing outside is loaded). Remove the declaration.',
  },
  FOREIGN: {
    ja: (name: string) => `法令標準XMLではありません：最上位の要素が「Law」でなく「${name}」です。`,
    en: (name: string) => `this is not e-Gov's standard law XML: its root element is "${name}", not "Law".`,
  },
  DEEP: { ja: '要素の入れ子が深すぎます。', en: 'elements are nested too deeply.' },
  ELEMENT: {
    ja: (name: string) => `法令標準XMLにない要素「${name}」があります。何も取り込みませんでした。`,
    en: (name: string) => `element "${name}" is not part of e-Gov's standard law XML. Nothing was imported.`,
  },
};

/** Reads e-Gov's 法令標準XML from its text, piece by piece: no tree of the XML is made. Stops at the first fault. */
export function readXml(pieces: Iterable<string>): Outcome<ReadLaw> {
  const reader = new XmlReader();
  try {
    const parser = makeParser(reader);
    for (const piece of pieces) parser.write(piece);
    parser.close();
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problem: error.problem };
    throw error;
  }
  const { number, title, kind, provisions } = reader;
  return { ok: true, value: { form: 'e-Gov 法令標準XML', number, title, kind, provisions, lacks: [], limits: [] } };
}
