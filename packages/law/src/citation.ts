import { parseProvisionPath } from './path-parse.ts';
import { NUMBER, normalise } from './path-scan.ts';

/** 令和元年法律第六十号: a law number, whose 第六十号 is no item. */
const LAW_NUMBER = new RegExp(`(?:明治|大正|昭和|平成|令和)(?:元|${NUMBER})年[^第()]{0,40}第${NUMBER}号`, 'g');
const NAMED_PART = /^(?:本則|附則|別表)/;
const ENGLISH_PART = /^(?:Main|Suppl|Appended|Art)/i;
const MARKED = new RegExp(`^第\\s*${NUMBER}[^号]*?[条項]`);
const ITEM_FIRST = new RegExp(`^第?\\s*${NUMBER}\\s*号`);
const UNMARKED = new RegExp(`^${NUMBER}\\s*[条項]`);
const KANJI = /[〇一二三四五六七八九十百千]/;

/** Whether a path may begin with `rest` when `before` is the character in front of it. */
function mayBegin(rest: string, before: string): boolean {
  const apart = /\s/.test(before);
  if (ITEM_FIRST.test(rest)) return apart;
  if (NAMED_PART.test(rest) || MARKED.test(rest)) return true;
  if (ENGLISH_PART.test(rest)) return !/[a-z]/i.test(before);
  if (before === '第' || /[0-9.,-]/.test(before) || KANJI.test(before)) return false;
  const article = UNMARKED.test(rest);
  if (/^[0-9]/.test(rest)) return article || !/[a-z]/i.test(before);
  return KANJI.test(rest.charAt(0)) && (article || apart);
}

/**
 * Splits a glued citation into the instrument's name and the path: 外為法第二十七条の二 →
 * 外為法 | 第二十七条の二. The path is the longest ending that parseProvisionPath reads; it is empty
 * when there is none, and the instrument is empty when all is a path. The 第…号 of a law number
 * (令和元年法律第六十号), or right after a name (告示第三号), belongs to the instrument.
 */
export function splitCitation(text: string): { instrument: string; path: string } {
  const plain = normalise(text);
  const numbers = [...plain.matchAll(LAW_NUMBER)].map((m) => [m.index, m.index + m[0].length] as const);
  const start = plain.length - plain.trimStart().length;
  for (let i = start; i < plain.length; i += 1) {
    if (numbers.some(([from, to]) => i >= from && i < to)) continue;
    if (i > start && !mayBegin(plain.slice(i), plain.charAt(i - 1))) continue;
    if (/\s/.test(plain.charAt(i)) || !parseProvisionPath(plain.slice(i)).ok) continue;
    return {
      instrument: text
        .slice(0, i)
        .replace(/[\s、,の]+$/, '')
        .trim(),
      path: text.slice(i).trim(),
    };
  }
  return { instrument: text.trim(), path: '' };
}
