// The file that every other file imports: the instruments of the law, and a few common terms with a neutral meaning.

/** The namespace of the hub. */
export const HUB = 'common';

const TERMS = `
instrument SampleGuide "見本の手引" en "sample guide" { kind policy }

ratio sampleShare "見本の持分" en "sample share"

enum SampleKind "見本の種類" en "kind of sample" {
  basis SampleGuide 1(1)
  plain "普通の見本" en "plain sample"
  rare "珍しい見本" en "rare sample"
  fragile "壊れやすい見本" en "fragile sample"
}

entity SampleItem "見本" en "sample" {
  basis SampleGuide 1(2)
  kind "種類" en "kind": SampleKind under SampleGuide 1(2)
  appraised "鑑定を受けた" en "has been appraised": boolean under SampleGuide 1(3)
}

act SampleDeal "見本の取引" en "deal in samples" {
  basis SampleGuide 2(1)
  item "取引する見本" en "sample dealt in": SampleItem
  share "取引後の持分" en "share after the deal": ratio of sampleShare under SampleGuide 2(1)
  guarded "見本が保管されている" en "the sample is kept safe": boolean under SampleGuide 2(2)
}

condition SampleCare "見本の保全" en "care of samples" on SampleDeal {
  basis SampleGuide 3(1)
  when guarded or item.kind is plain
}

/** A deal that weighs: of half or more, and not of plain samples. */
define isWeighty "重要な取引" en "weighty deal" on SampleDeal: boolean {
  basis SampleGuide 4(1)
  means share >= 50% and item.kind != plain
}

define isBulky "大口の取引" en "bulky deal" on SampleDeal: boolean {
  basis SampleGuide 4(2)
  means share >= 90% and item.kind is plain
}
`;

/** The text of the hub: the given sources in one namespace, with the common terms. */
export function hubText(texts: readonly string[]): string {
  const bodies = texts.map((text) => text.replace(/^(namespace|import)\s+\S+\s*$/gm, ''));
  return `// The common vocabulary: every file of the workspace imports it.\nnamespace ${HUB}\n${bodies.join('\n')}${TERMS}`;
}

/** What a file says with the common terms. Every so often a file also uses what few use. */
export function useText(number: number, isOfFew: boolean): string {
  const [condition, given] = isOfFew ? [' and (item.appraised or isBulky)', '\n    item.appraised = true'] : ['', ''];
  return `
// The common terms, as this file uses them.
define usesCommon${number} "共通の語の利用（その${number}）" en "use of the common terms, no. ${number}" on SampleDeal: boolean {
  basis SampleGuide ${number}(1), SampleGuide 4(1)
  note "見本の取引のうち、珍しいもの又は壊れやすいものを、持分が四分の一以上になるように取引する場合"
  means item.kind in [rare, fragile] and share >= 25% and (isWeighty or guarded) and SampleCare applies${condition}
}

scenario CommonCase${number} "珍しい見本を六割まで取引する（その${number}）"
  en "a rare sample, up to sixty percent, no. ${number}" as of 2026-04-01 {
  basis SampleGuide ${number}(2)
  given SampleDeal {
    item.kind = rare${given}
    share = 60%
    guarded = true
  }
  expect isWeighty is true
  expect usesCommon${number} is true
}
`;
}
