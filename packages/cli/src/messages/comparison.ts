import type { Problem } from '@fefta/project';
import type { Text } from '../io/language.ts';

const problem = (code: string, ja: string, en: string): Problem => ({ code, message: { ja, en } });

/** What `fefta comparison` and its options do. */
export const COMPARISON_COMMAND = {
  comparison: {
    ja: '新旧対照表を作る：法令の二つの本文、又は二つの規則について（HTML、Word、JSON）',
    en: 'make a comparison table (新旧対照表) of two texts of a law, or of two states of the rules, as HTML, Word or JSON',
  },
  old: {
    ja: '改正前：法令の本文（*.statute.json）、又は束のファイル、規則のフォルダ、Git の版のフォルダ（REF:PATH）。末尾の @日付 はその日の規則',
    en: 'before: a text of a law (*.statute.json); or a bundle, a folder of sources or one at a Git revision (REF:PATH), with @DATE: the rules as they stood that day',
  },
  now: { ja: '改正後：同上', en: 'after: likewise' },
  output: {
    ja: '書き出すファイル。.html、.docx（Word）、.json（- は標準出力）',
    en: 'the file to write: .html, .docx (Word) or .json (- for standard output)',
  },
  format: { ja: '形式（既定：ファイル名による）', en: 'the format (default: by the name of the file)' },
  law: {
    ja: '法令の名前又は別名：ワークスペースの所蔵する本文を比べる',
    en: 'name or alias of an instrument: compare texts that the workspace holds',
  },
  from: {
    ja: '改正前の日（既定：改正後の一つ前の本文）',
    en: 'the day before (default: the text before the other one)',
  },
  to: { ja: '改正後の日（既定：最も新しい本文）', en: 'the day after (default: the newest text)' },
  asOf: { ja: '比べる規則の日（@日付 のない側に用いる）', en: 'the day of the rules, for a side without @DATE' },
  whole: { ja: '略さず全文を載せる', en: 'leave nothing out' },
  title: { ja: '表の題名', en: 'the title of the table' },
} as const satisfies Record<string, Text>;

/** Words of `fefta comparison`. */
export const COMPARISON_RUN = {
  whatToCompare: problem(
    'comparison-what',
    '何を比べるかが分かりません。OLD と NEW を書くか、--law に法令の名前を書いてください。両方は書けません。',
    'It is not said what to compare. Give OLD and NEW, or an instrument with --law; not both.',
  ),
  noFormat: (file: string) =>
    problem(
      'comparison-format',
      `${file} の形式が分かりません。名前の末尾を .html、.docx、.json にするか、--format を書いてください。`,
      `The format of ${file} is not known. Let its name end with .html, .docx or .json, or give --format.`,
    ),
  mixed: problem(
    'comparison-mixed',
    '法令の本文（*.statute.json）と規則は比べられません。',
    'A text of a law (*.statute.json) cannot be compared with rules.',
  ),
  otherLaw: (before: string, after: string) =>
    problem(
      'comparison-other-law',
      `二つの本文は別の法令のものです：${before}、${after}。`,
      `The two texts are of different laws: ${before}, ${after}.`,
    ),
  sameText: (name: string, days: readonly string[]) =>
    problem(
      'comparison-same-text',
      `「${name}」の二つの日に当たる本文は同じものです。所蔵する本文の日：${days.join('、')}。`,
      `For both days the held text of "${name}" is the same. Days of the held texts: ${days.join(', ')}.`,
    ),
  otherDay: (side: Text, day: string, seen: string): Text => ({
    ja: `${side.ja}：${day}の本文は所蔵していないため、${seen}に得た本文による。その間に改正があったかもしれない`,
    en: `${side.en}: no text of ${day} is held; that of ${seen} is shown, and there may have been amendments in between`,
  }),
  written: (file: string, changed: number): Text => ({
    ja: `${file} に書き出しました：改正のある条等 ${changed}`,
    en: `Wrote ${file}: ${changed} articles or declarations differ`,
  }),
} as const;
