import { simpleName } from '@fefta/runtime';
import type { Term } from '../cases/describe.ts';
import type { Text } from './model.ts';

const q = (name: string): Text => ({ ja: `「${simpleName(name)}」`, en: `'${simpleName(name)}'` });

/** Conditions in the words of the rules, as one text; long ones are cut. */
export function told(terms: readonly Term[]): Text {
  const [most, texts] = [12, terms.map(({ text }) => text)];
  if (texts.length === 0) return { ja: 'どの事案でも', en: 'in every case' };
  const cut = texts.length > most;
  const shown = texts.slice(0, most);
  return {
    ja: `例：${shown.join('、')}${cut ? '、…' : ''}`,
    en: `for instance ${shown.join(', ')}${cut ? ', …' : ''}`,
  };
}

/** What is said of cases, in both languages: what is wrong, and what to do. */
export const SAYS = {
  noAnswer: (duty: string, terms: readonly Term[]): Text => ({
    ja: `義務${q(duty).ja}は、事実がすべて分かっていても判定できない事案があります（${told(terms).ja}）。参照している規定に版がない期間がないか、確かめてください。`,
    en: `The duty ${q(duty).en} stays undetermined in a case of which every fact is known (${told(terms).en}). See whether something that it asks for has no version then.`,
  }),
  noBearer: (duty: string, terms: readonly Term[]): Text => ({
    ja: `義務${q(duty).ja}が生じるのに、負担者の定めがどれも当てはまらない事案があります（${told(terms).ja}）。負担者の定めを補ってください。`,
    en: `The duty ${q(duty).en} arises in a case for which none of its bearers is named (${told(terms).en}). Add a clause that says who bears it then.`,
  }),
  noRow: (table: string, terms: readonly Term[]): Text => ({
    ja: `表${q(table).ja}には、当てはまる行のない事案があります（${told(terms).ja}）。行を加えるか、型を「?」付きにしてください。`,
    en: `No row of the table ${q(table).en} applies in a case (${told(terms).en}). Add a row, or make its type optional with '?'.`,
  }),
  clash: (duty: string, a: string, b: string, terms: readonly Term[]): Text => ({
    ja: `義務${q(duty).ja}の免除${q(a).ja}と${q(b).ja}は同時に成り立ち、条件・残る報告・違反時の措置が異なります（${told(terms).ja}）。「優先」でどちらが先かを示してください。`,
    en: `The exemptions ${q(a).en} and ${q(b).en} from ${q(duty).en} both hold in a case and differ in conditions, reports or measures (${told(terms).en}). State which goes first with 'over'.`,
  }),
  rowsClash: (table: string, a: number, b: number, terms: readonly Term[]): Text => ({
    ja: `表${q(table).ja}の${a}行目と${b}行目が同時に当てはまり、結果が異なる事案があります（${told(terms).ja}）。どちらかの行の条件を狭めてください。`,
    en: `Rows ${a} and ${b} of the table ${q(table).en} both apply in a case and give different results (${told(terms).en}). Narrow one of them.`,
  }),
  gap: (rule: string, from: string, until: string): Text => ({
    ja: `${q(rule).ja}には${from}から${until}の前日まで、どの版もありません。その間、この規則は無いものとして扱われます。`,
    en: `${q(rule).en} has no version from ${from} until ${until}: between them the rule does not exist.`,
  }),
  ruleNever: (rule: string): Text => ({
    ja: `${q(rule).ja}のこの版は、どの事案でも成り立ちません。要件どうしが両立しないか、除外が常に当てはまるか、条件が満たされません。要件を確かめてください。`,
    en: `This version of ${q(rule).en} applies in no case: its conditions contradict each other, an exclusion always applies, or a condition cannot be met. Check what it asks for.`,
  }),
  exclusionIdle: (rule: string, exclusion: string): Text => ({
    ja: `除外${q(exclusion).ja}を${q(rule).ja}から取り除いても、どの事案の答えも変わりません。ほかの規定で既に除かれていないか、要件の書き誤りがないか、確かめてください。`,
    en: `Without the exclusion ${q(exclusion).en}, ${q(rule).en} would lead to the same answer in every case. Check whether something else excludes these cases already, or a condition is not what was meant.`,
  }),
  exemptionIdle: (exemption: string): Text => ({
    ja: `免除${q(exemption).ja}のこの版を取り除いても、どの事案の答えも変わりません。ほかの免除が必ず先に当てはまらないか、確かめてください。`,
    en: `Without this version of the exemption ${q(exemption).en} every case would have the same answer. Check whether another exemption always goes before it.`,
  }),
  bearerNever: (duty: string, number: number): Text => ({
    ja: `義務${q(duty).ja}の負担者の定め（${number}番目）は、どの事案でも用いられません。前の定めが先に当てはまらないか、確かめてください。`,
    en: `The ${ordinal(number)} bearer clause of the duty ${q(duty).en} is used in no case. Check whether a clause before it always applies.`,
  }),
  bearerIdle: (duty: string, number: number): Text => ({
    ja: `義務${q(duty).ja}の負担者の定め（${number}番目）を取り除いても、どの事案の答えも変わりません。`,
    en: `Without its ${ordinal(number)} bearer clause the duty ${q(duty).en} would be borne by the same party in every case.`,
  }),
  extensionIdle: (duty: string, period: string, number: number): Text => ({
    ja: `義務${q(duty).ja}の期間「${period}」の延長（${number}番目）を取り除いても、どの事案の答えも変わりません。`,
    en: `Without the ${ordinal(number)} extension of its period '${period}' the duty ${q(duty).en} would lead to the same answer in every case.`,
  }),
  rowNever: (table: string, number: number): Text => ({
    ja: `表${q(table).ja}の${number}行目は、どの事案でも用いられません。前の行が先に当てはまるか、条件が両立しません。`,
    en: `Row ${number} of the table ${q(table).en} is used in no case: a row before it always applies, or its cells contradict each other.`,
  }),
  rowIdle: (table: string, number: number): Text => ({
    ja: `表${q(table).ja}の${number}行目を取り除いても、どの事案でも表の値は変わりません。後の行が同じ値を与えます。`,
    en: `Without row ${number} the table ${q(table).en} would give the same value in every case: a later row gives it too.`,
  }),
  thresholdIdle: (rule: string, test: string): Text => ({
    ja: `${q(rule).ja}の「${test}」の限度を前後に動かしても、どの事案の答えも変わりません。ほかの要件が先に答えを決めていないか、確かめてください。`,
    en: `The limit in '${test}' of ${q(rule).en} never decides: moved up or down between its neighbours it changes no answer. Check whether another condition settles these cases already.`,
  }),
  broken: (property: string, isAlways: boolean, terms: readonly Term[]): Text => ({
    ja: `性質${q(property).ja}は、${isAlways ? '成り立たない' : '成り立ってはならないのに成り立つ'}事案があります（${told(terms).ja}）。規則か性質のどちらかを直してください。`,
    en: `The property ${q(property).en} ${isAlways ? 'does not hold' : 'holds although it never should'} in a case (${told(terms).en}). Correct the rules or the property.`,
  }),
  open: (act: string, what: readonly string[]): Text => ({
    ja: `行為${q(act).ja}の次の事実は値が多すぎて区別しきれないため、それによる答えは調べていません：${list(what)}`,
    en: `These facts of the act ${q(act).en} have more values than can be told apart; answers that depend on them were not looked into: ${list(what)}`,
  }),
  tied: (what: string, why: Text): Text => ({
    ja: `${why.ja}かどうかは決められませんでした：それを示す事案は、条件が複数の事実を結び付けているため作れませんでした（${simpleName(what)}）。`,
    en: `Whether ${why.en} is not decided: conditions tie facts together, and no case that shows it could be made (${simpleName(what)}).`,
  }),
  tooManyForProperty: (property: string, act: string): Text => ({
    ja: `性質${q(property).ja}が行為${q(act).ja}のすべての事案について成り立つかは、場合の数が多すぎるため調べられませんでした。`,
    en: `Whether the property ${q(property).en} holds in all cases of the act ${q(act).en} was not looked into: there are too many.`,
  }),
  tooMany: (act: string): Text => ({
    ja: `行為${q(act).ja}は場合の数が多すぎるため、すべては調べられませんでした。ほかの行為は調べました。`,
    en: `The act ${q(act).en} has too many cases to look at all of them; the other acts were looked at.`,
  }),
} as const;

/** Why something is not decided: what would have been said. */
export const WHETHER = {
  noAnswer: { ja: '答えのない事案がある', en: 'there is a case without an answer' },
  noBearer: { ja: '負担者のない事案がある', en: 'there is a case without a bearer' },
  noRow: { ja: '当てはまる行のない事案がある', en: 'there is a case without a row' },
  clash: { ja: '免除が食い違う事案がある', en: 'there is a case in which exemptions disagree' },
  rowsClash: { ja: '行が食い違う事案がある', en: 'there is a case in which rows disagree' },
  broken: { ja: '性質に反する事案がある', en: 'there is a case that breaks the property' },
} as const satisfies Record<string, Text>;

const list = (what: readonly string[]): string => `${what.slice(0, 8).join(', ')}${what.length > 8 ? ', …' : ''}`;

function ordinal(number: number): string {
  const ends: Record<number, string> = { 1: 'st', 2: 'nd', 3: 'rd' };
  const isTeen = number % 100 >= 11 && number % 100 <= 13;
  return `${number}${(isTeen ? undefined : ends[number % 10]) ?? 'th'}`;
}
