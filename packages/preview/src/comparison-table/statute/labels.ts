import { type Provision, pathOf, printProvisionPath } from '@fefta/law';

const DIVISION = /^第[^　\s]*?[編章節款目](?:の[一二三四五六七八九十]+)*|^別表[^　\s（(]*/;

/** The number of a provision as its own line shows it: 第二十七条の二, ２, 三, イ, 第五章　対内直接投資等. "" where it has none. */
export function labelOf(provision: Provision): string {
  const { kind, number, through } = provision;
  switch (kind) {
    case 'supplementary':
      return number === '' ? '附　則' : `附　則（${number}）`;
    case 'article':
      return range(provision, through, (n) => numbered(provision, n));
    case 'paragraph':
    case 'item':
    case 'subitem': {
      const bare = (n: string) => numbered(provision, n).replace(/^第(.*?)[項号]/, '$1');
      if (number === '') return '';
      return range(provision, through, bare);
    }
    default:
      return (
        provision.heading ??
        (kind === 'table' && isAppended(provision) ? printProvisionPath({ table: number }, 'ja-kanji') : '')
      );
  }
}

/** 第二条; 第二条及び第三条; 第二条から第四条まで. */
function range({ number }: Provision, through: string | undefined, print: (number: string) => string): string {
  if (through === undefined) return print(number);
  const isNext = Number(through) === Number(number) + 1;
  return isNext ? `${print(number)}及び${print(through)}` : `${print(number)}から${print(through)}まで`;
}

/** 別表, and not a table within an article. */
const isAppended = ({ parent }: Provision): boolean => parent === undefined || parent.kind === 'supplementary';

function numbered({ kind, parent }: Provision, number: string): string {
  // Right below a row of a 別表 numbers are in kanji: （四）.
  const above = parent?.kind === 'row' ? { table: '1', row: '1' } : { item: '1' };
  if (kind === 'subitem')
    return printProvisionPath({ ...above, subitem: [number] }, 'ja-kanji').replace(/^(?:第一号|別表第一の一の項)/, '');
  if (kind === 'paragraph') return fullWidth(number);
  return printProvisionPath({ [kind]: number }, 'ja-kanji');
}

const fullWidth = (digits: string): string =>
  digits.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** What a provision is called where it is left out: of a heading its number alone. */
export function nameOf(provision: Provision): string {
  const label = labelOf(provision);
  return DIVISION.exec(label)?.[0] ?? label;
}

/** Where a provision stands, to find it in the other text. */
export function placeOf(provision: Provision): string {
  const path = pathOf(provision);
  return path === undefined ? '' : printProvisionPath(path, 'en');
}

/** The 附則 of an amending law: each text takes its own extracts from it. */
export function isOfAmendingLaw({ kind, number }: Provision): boolean {
  return kind === 'supplementary' && number !== '';
}
