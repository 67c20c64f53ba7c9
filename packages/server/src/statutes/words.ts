import { type Provision, type ProvisionPath, printProvisionPath } from '@fefta/law';
import type { Language } from '../protocol.ts';

/** What a provision is called within the one that holds it: 第1項 / (1); イ stays イ. */
export function labelOf({ kind, number }: Provision, language: Language): string {
  const path = pathOfKind(kind, number);
  if (path === undefined) return number;
  return printProvisionPath(path, language === 'ja' ? 'ja-arabic' : 'en');
}

function pathOfKind(kind: Provision['kind'], number: string): ProvisionPath | undefined {
  switch (kind) {
    case 'article':
      return { article: number };
    case 'paragraph':
      return { paragraph: Number(number) };
    case 'item':
      return { item: number };
    case 'subitem':
      return { subitem: [number] };
    default:
      return undefined;
  }
}

/** The first words of a provision, for lists: its caption, and what it says. */
export function firstWords(provision: Provision, most = 40): string {
  const said = [...(provision.text[0] ?? firstBelow(provision))];
  const cut = said.length > most ? `${said.slice(0, most - 1).join('')}…` : said.join('');
  return provision.caption === undefined ? cut : `（${provision.caption}）${cut}`;
}

function firstBelow({ children }: Provision): string {
  const [first] = children;
  return first ? (first.text[0] ?? firstBelow(first)) : '';
}
