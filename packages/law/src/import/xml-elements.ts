import type { ProvisionKind, StatuteKind } from '../statute/index.ts';

/**
 * The elements of 法令標準XML (e-Gov's schema for laws, version 3), by what they are to a reader.
 * Source: the published schema XMLSchemaForJapaneseLaw_v3.xsd.
 */
export type ElementRole =
  /** Holds others and says nothing itself. */
  | 'through'
  /** Opens a provision. */
  | 'provision'
  /** Its text is a heading, caption or number of the provision that is open. */
  | 'title'
  /** Its text is one sentence. */
  | 'sentence'
  /** Its sentences stand side by side. */
  | 'column'
  /** Text inside of a sentence. */
  | 'inline'
  /** All its text is kept as one, whatever stands inside: what is quoted is no provision of this law. */
  | 'verbatim'
  /** Left out: contents, readings. */
  | 'skipped'
  | 'table'
  | 'row'
  | 'cell';

const names = (text: string): string[] => text.split(/\s+/);
const numbered = (before: string, after: string): string[] =>
  Array.from({ length: 10 }, (_, index) => `${before}${index + 1}${after}`);

const ROLES: readonly [role: ElementRole, elements: string[]][] = [
  [
    'through',
    [
      ...names('Law LawBody MainProvision ParagraphSentence ItemSentence ClassSentence ListSentence'),
      ...names('TableStruct FigStruct StyleStruct FormatStruct NoteStruct Remarks'),
      ...names('Sublist1Sentence Sublist2Sentence Sublist3Sentence'),
      ...numbered('Subitem', 'Sentence'),
    ],
  ],
  [
    'provision',
    [
      ...names(
        'Part Chapter Section Subsection Division Article Paragraph Item SupplProvision EnactStatement Preamble',
      ),
      ...names('AppdxTable AppdxNote AppdxStyle AppdxFormat AppdxFig Appdx'),
      ...names('SupplProvisionAppdxTable SupplProvisionAppdxStyle SupplProvisionAppdx'),
      ...names('Class List Sublist1 Sublist2 Sublist3 SuppNote'),
      ...numbered('Subitem', ''),
    ],
  ],
  [
    'title',
    [
      ...names('LawNum LawTitle PartTitle ChapterTitle SectionTitle SubsectionTitle DivisionTitle ArticleTitle'),
      ...names('ArticleCaption ParagraphCaption ParagraphNum ItemTitle ClassTitle SupplProvisionLabel'),
      ...names('AppdxTableTitle AppdxNoteTitle AppdxStyleTitle AppdxFormatTitle AppdxFigTitle RelatedArticleNum'),
      ...names('SupplProvisionAppdxTableTitle SupplProvisionAppdxStyleTitle ArithFormulaNum'),
      ...names('TableStructTitle FigStructTitle StyleStructTitle FormatStructTitle NoteStructTitle RemarksLabel'),
      ...numbered('Subitem', 'Title'),
    ],
  ],
  ['sentence', ['Sentence']],
  ['column', ['Column']],
  ['inline', names('Ruby Sup Sub Line Fig')],
  ['verbatim', names('QuoteStruct AmendProvision NewProvision AmendProvisionSentence ArithFormula Style Format Note')],
  [
    'skipped',
    [
      ...names('Rt TOC TOCLabel TOCPreambleLabel TOCPart TOCChapter TOCSection TOCSubsection TOCDivision TOCArticle'),
      ...names('TOCSupplProvision TOCAppdxTableLabel ArticleRange'),
    ],
  ],
  ['table', ['Table']],
  ['row', names('TableRow TableHeaderRow')],
  ['cell', names('TableColumn TableHeaderColumn')],
];

const ROLE_OF: ReadonlyMap<string, ElementRole> = new Map(
  ROLES.flatMap(([role, elements]) => elements.map((element) => [element, role] as const)),
);

/** What an element is to a reader; undefined for one that the format does not have. */
export const roleOf = (element: string): ElementRole | undefined => ROLE_OF.get(element);

const KINDS: Readonly<Record<string, ProvisionKind>> = {
  Part: 'part',
  Chapter: 'chapter',
  Section: 'section',
  Subsection: 'subsection',
  Division: 'division',
  Article: 'article',
  Paragraph: 'paragraph',
  Item: 'item',
  SupplProvision: 'supplementary',
  EnactStatement: 'preamble',
  Preamble: 'preamble',
  AppdxTable: 'table',
  SupplProvisionAppdxTable: 'table',
};

/** The kind of provision that an element of that role opens. */
export function kindOf(element: string): ProvisionKind {
  if (element.startsWith('Subitem')) return 'subitem';
  if (/^(?:Class|List|Sublist|SuppNote)/.test(element)) return 'note';
  return KINDS[element] ?? 'annex';
}

/** The kinds of laws, by the attribute LawType. */
export const LAW_TYPES: Readonly<Record<string, StatuteKind>> = {
  Constitution: 'constitution',
  Act: 'act',
  CabinetOrder: 'order',
  ImperialOrder: 'imperial-order',
  MinisterialOrdinance: 'ordinance',
  Rule: 'rule',
  Misc: 'other',
};
