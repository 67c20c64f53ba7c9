import type { Provision } from '@fefta/law';
import { cut, plain } from '../features/hover/markdown.ts';
import type { Language } from '../protocol.ts';
import { labelOf } from './words.ts';

/** So many characters of law are shown. */
const MOST = 1500;

const MORE = { ja: '続きは本文に', en: 'more in the text' };

interface Line {
  depth: number;
  name: string;
  text: string;
}

/** A provision and all below it; the only paragraph of an article needs no name. */
function linesOf(provision: Provision, depth: number, isNamed: boolean, language: Language): Line[] {
  const text = provision.text.join(provision.kind === 'row' ? ' / ' : '');
  const own = text !== '' || isNamed ? [{ depth, name: isNamed ? labelOf(provision, language) : '', text }] : [];
  const isOnly = provision.children.length === 1 && provision.children[0]?.kind === 'paragraph';
  const below = provision.children.flatMap((each) => linesOf(each, depth + own.length, !isOnly, language));
  return [...own, ...below];
}

/** Provisions as a quotation in Markdown, what is below others further in, until there is no more room. */
export function quoted(provisions: readonly Provision[], language: Language): string {
  const lines = provisions.flatMap((each) => linesOf(each, 0, provisions.length > 1, language));
  const shown: string[] = [];
  let room = MOST;
  for (const { depth, name, text } of lines) {
    if (room <= 0) return [...shown, '>', `> … ${MORE[language]}`].join('\n');
    const words = [name === '' ? '' : `**${plain(name)}**`, plain(cut(text, room))].filter((each) => each !== '');
    shown.push(`> ${'  '.repeat(depth)}${depth === 0 && name === '' ? '' : '- '}${words.join(' ')}`);
    room -= text.length;
  }
  return shown.join('\n');
}
