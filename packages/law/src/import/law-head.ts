/** Law number in the head of a text, without the day of promulgation: 昭和二十四年法律第二百二十八号. */
export function lawNumberIn(text: string): string | undefined {
  const match =
    /((?:明治|大正|昭和|平成|令和)[元〇一二三四五六七八九十]+年)(?:[一二三四五六七八九十]+月[一二三四五六七八九十]+日)?([^第\n（）()]{2,60}第[〇一二三四五六七八九十百千]+号)/.exec(
      text,
    );
  return match === null ? undefined : `${match[1]}${match[2]}`;
}
