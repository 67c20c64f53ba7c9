import { amendmentDates, wantedAt } from '@fefta/language';
import { printEraDate } from '@fefta/law';
import { CompletionItemKind } from 'vscode-languageserver';
import { type AtToken, nodeAt } from './at-place.ts';
import { type Candidate, TIERS } from './candidate.ts';
import { keysOf, keysOfNode, labelOf } from './keys.ts';
import { aboutNode } from './names.ts';

const ERA = /(?:明治|大正|昭和|平成|令和)(?:元|[0-9０-９一二三四五六七八九十]+)年/g;
const ISO = /[0-9]{4}-[0-9]{2}-[0-9]{2}/g;

/** Today, the date that the person looks at the law on, and the days of amendments; as the file writes most of its dates. */
export function dateCandidates(at: AtToken): Candidate[] {
  const { view, token, place } = at;
  if (token.site.type === 'DateLiteral' && !wantsDate(at)) return [];
  const ja = view.language === 'ja';
  const write = writerFor(place.text, view.text.getText());
  const dates: Candidate[] = [];
  const add = (date: string, description: string, tier: number, more: Partial<Candidate> = {}): void => {
    const keys = [...keysOf([date, printEraDate(date), inYears(date), description]), ...(more.keys ?? [])];
    dates.push({ kind: CompletionItemKind.Event, label: write(date), description, tier, ...more, keys });
  };
  const today = new Date().toISOString().slice(0, 10);
  if (view.asOf !== today) add(view.asOf, ja ? '基準日' : 'as-of date', TIERS.fits);
  for (const { date, amendment, inForce } of amendmentDates(view.workspace, view.document)) {
    const what = ja ? (inForce ? '施行' : '公布') : inForce ? 'in force' : 'promulgated';
    const label = labelOf(amendment, view.language) ?? amendment.name;
    const tier = inForce ? TIERS.near : TIERS.may;
    add(date, ja ? `${label}の${what}` : `${label} ${what}`, tier, {
      keys: keysOfNode(amendment),
      ...aboutNode(amendment),
    });
  }
  add(today, ja ? '今日' : 'today', TIERS.near);
  return dates;
}

/** 2020年5月8日 */
function inYears(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** In an expression, beside a date or where somebody writes one. */
function wantsDate(at: AtToken): boolean {
  const node = nodeAt(at);
  const wanted = node && wantedAt(at.view.workspace.typer, node).type;
  return wanted ? wanted.kind === 'date' : /^(?:[0-9０-９]{4}|明治|大正|昭和|平成|令和)/.test(at.place.text);
}

/** As what has been typed begins, else as the file writes most of its dates. */
function writerFor(typed: string, text: string): (date: string) => string {
  const inEras = (text.match(ERA)?.length ?? 0) > (text.match(ISO)?.length ?? 0);
  const asEra = /^[0-9０-９]/.test(typed) ? false : /^[明大昭平令]/.test(typed) || inEras;
  return (date) => (asEra ? (printEraDate(date) ?? date) : date);
}
