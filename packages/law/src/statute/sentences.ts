/** Cuts a text into its sentences: at 。 outside of brackets and quotation marks. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if ('（「『｛〔'.includes(sign)) depth += 1;
    else if ('）」』｝〕'.includes(sign)) depth = Math.max(0, depth - 1);
    else if (sign === '。' && depth === 0) {
      sentences.push(text.slice(from, at + 1).trim());
      from = at + 1;
    }
  }
  const rest = text.slice(from).trim();
  return rest === '' ? sentences : [...sentences, rest];
}

const isProviso = (sentence: string): boolean => /^(?:ただし|但し)、/.test(sentence);

/** The sentences that ただし書, 前段 or 後段 name; none where the text does not fall into such parts. */
export function namedSentences(
  text: readonly string[],
  extra: 'proviso' | 'first-sentence' | 'second-sentence',
): string[] {
  if (extra === 'proviso') return text.filter(isProviso);
  const main = text.filter((sentence) => !isProviso(sentence));
  const sentence = main.length < 2 ? undefined : main[extra === 'first-sentence' ? 0 : 1];
  return sentence === undefined ? [] : [sentence];
}
