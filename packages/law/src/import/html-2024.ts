import { TreeBuilder } from './builder.ts';
import { type PageBlock, type PageTable, readPage } from './html-2024-blocks.ts';
import { captionOf, groupHeading, tableNumber, tidy } from './labels.ts';
import { lawNumberIn } from './law-head.ts';
import { type Outcome, type ReadLaw, refuse } from './result.ts';
import { tableRows } from './table-rows.ts';

const IGNORED = /^TOC/;
const APPENDED = /^Appdx|^SupplProvisionAppdx/;

/** Puts a part of the page into the tree; false when its class is none that is known. */
function put(part: PageBlock | PageTable, tree: TreeBuilder): boolean {
  if (part.kind === 'table') {
    const children = tableRows(part.rows.filter((row) => row.length > 0));
    const holder = tree.current;
    if (holder?.kind === 'table' && holder.children.length === 0) holder.children = children;
    else tree.attach({ kind: 'table', number: '', text: [], children });
    return true;
  }
  const { style, label } = part;
  const sentences = part.sentences.map(tidy).filter((sentence) => sentence !== '');
  const all = sentences.join('');
  const subitem = /^Subitem([0-9]+)Sentence$/.exec(style)?.[1];
  if (IGNORED.test(style)) return true;
  if (/Title$/.test(style) && groupHeading(all)) return putGroup(all, tree);
  if (style === 'ArticleCaption' || style === 'ParagraphCaption') tree.captioned(captionOf(all));
  else if (style === 'ArticleTitle') {
    if (!tree.article(label)) return false;
    tree.text(sentences);
  } else if (style === 'ParagraphSentence') {
    if (!tree.paragraph(label)) return false;
    tree.text(sentences);
  } else if (style === 'ItemSentence') {
    if (!tree.item(label)) return false;
    tree.text(sentences);
  } else if (subitem !== undefined) {
    tree.subitem(Number(subitem), label);
    tree.text(sentences);
  } else if (style === 'SupplProvisionLabel') {
    if (!tree.supplementary(all)) return false;
  } else if (style === 'EnactStatement' || style === 'Preamble') {
    tree.start('preamble', '');
    tree.text(sentences);
  } else if (APPENDED.test(style)) {
    const number = tableNumber(all);
    tree.start(number === undefined ? 'annex' : 'table', number ?? '', all);
  } else if (style === 'ListSentence' || style === 'Remarks' || style === 'RemarksLabel') tree.note(all);
  else return false;
  return true;
}

function putGroup(heading: string, tree: TreeBuilder): boolean {
  const group = groupHeading(heading);
  if (group) tree.start(group.kind, group.number, heading);
  return group !== undefined;
}

/** Reads a page that e-Gov gives since 2017. A class that is not known is refused: what stands there would be lost. */
export function readHtml2024(html: string): Outcome<ReadLaw> {
  const { parts, title, number } = readPage(html);
  const tree = new TreeBuilder();
  for (const part of parts) {
    if (put(part, tree)) continue;
    const { style = 'table', label = '' } = part.kind === 'block' ? part : {};
    return refuse(
      'law-unknown-element',
      0,
      `知らない要素「${style}」（見出し「${label}」）があります。`,
      `there is an unknown element "${style}" (label "${label}").`,
    );
  }
  const lawNumber = lawNumberIn(number) ?? number;
  return {
    ok: true,
    value: { form: 'e-Gov HTML', number: lawNumber, title, provisions: tree.finish(), lacks: [], limits: [] },
  };
}
