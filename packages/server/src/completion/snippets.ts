import type { Language } from '../protocol.ts';

/*
 * What is written after a keyword that begins a declaration or clause. «…» is a keyword in English, translated by the pairs below; ‹n:en|ja› is the
 * n-th place to fill in, with what stands there at first.
 */
const LABEL = '"‹2:title|表題›" en "‹3:title|title›"';
const BASIS = '\t«basis» ‹5:instrument|法令›';

const BODIES: Readonly<Record<string, string>> = {
  Instrument: `‹1:Name|名前› ${LABEL} {\n\t«kind» ‹4:act|法律›\n\t«number» "‹5:number|番号›"\n}`,
  Amendment: `‹1:Name|名前› ${LABEL} «amends» ‹4:instrument|対象の法令› {\n\t«promulgated» ‹5:2020-01-01|2020-01-01›\n\t«in force» ‹6:2020-04-01|2020-04-01›\n}`,
  Term: `‹1:Name|名前› ${LABEL} {\n${BASIS}\n}`,
  Enum: `‹1:Name|名前› ${LABEL} {\n${BASIS}\n\t‹6:member|選択肢› "‹7:title|表題›" en "‹8:title|title›"\n}`,
  Entity: `‹1:Name|名前› ${LABEL} {\n${BASIS}\n\t‹6:fact|事実› "‹7:title|表題›" en "‹8:title|title›": ‹9:boolean|真偽›\n}`,
  Act: `‹1:Name|名前› ${LABEL} {\n${BASIS}\n\t‹6:fact|事実› "‹7:title|表題›" en "‹8:title|title›": ‹9:boolean|真偽›\n}`,
  CodeList: `‹1:Name|名前› ${LABEL} {\n\t«data» "‹4:file.codes.json|file.codes.json›"\n}`,
  SectorList: `‹1:Name|名前› ${LABEL} «of» ‹4:codes|符号表の名› {\n${BASIS}\n\t‹0›\n}`,
  Sector: `‹1:name|名前› ${LABEL} «ground» ‹4:ground|事由の名› {\n${BASIS}\n\t‹0›\n}`,
  Calendar: `‹1:Name|名前› ${LABEL} {\n\t«covers» «from» ‹4:2020-01-01|2020-01-01› «until» ‹5:2021-01-01|2021-01-01›\n\t«closed» ‹6:saturday|土曜日›, ‹7:sunday|日曜日›\n}`,
  Duty: `‹1:Name|名前› ${LABEL} «on» ‹4:theAct|行為の名› {\n${BASIS}\n\t«when» ‹6:condition|要件の式›\n\t«borne by» ‹7:party|負担者の名›\n}`,
  Exemption: `‹1:Name|名前› ${LABEL} «from» ‹4:duty|義務の名› {\n${BASIS}\n\t«when» ‹6:condition|要件の式›\n}`,
  Exclusion: `‹1:Name|名前› ${LABEL} «on» ‹4:theAct|行為の名› {\n${BASIS}\n\t«when» ‹6:condition|要件の式›\n}`,
  Condition: `‹1:Name|名前› ${LABEL} «on» ‹4:theAct|行為の名› {\n${BASIS}\n\t«when» ‹6:condition|要件の式›\n}`,
  Definition: `‹1:name|名前› ${LABEL} «on» ‹4:theAct|行為の名›: ‹6:boolean|真偽› {\n${BASIS}\n\t«means» ‹7:value|値の式›\n}`,
  Table: `‹1:name|名前› ${LABEL} «on» ‹4:theAct|行為の名›: ‹6:boolean|真偽› {\n${BASIS}\n\t| ‹7:fact|事実› => "‹8:result|結果›" |\n\t| ‹9:value|値› => ‹10:value|結果の値› |\n}`,
  Comparison: `‹1:name|名前› ${LABEL} {\n\t«column» ‹4:before|改正前› "‹5:title|表題›": ‹6:text|文字列›\n\t«row» ‹7:line|行の名› "‹8:title|表題›" | "‹9:text|内容›" |\n}`,
  Scenario: `‹1:Name|名前› ${LABEL} «as of» ‹4:2020-06-07|2020-06-07› {\n${BASIS}\n\t«given» ‹6:theAct|行為の名› {\n\t\t‹7:fact|事実› = ‹8:true|真›\n\t}\n\t«expect» ‹9:duty|義務の名› «required»\n}`,
  Property: `‹1:name|名前› ${LABEL} «on» ‹4:theAct|行為の名›: ‹5:condition|成り立つ式›`,
  Group: `‹1:Name|名前› ${LABEL} «of» ‹4:codes|符号表の名› {\n${BASIS}\n\t‹0›\n}`,
  Version: '«from» ‹1:2020-04-01|2020-04-01› {\n\t‹0›\n}',
  TableVersion: '«from» ‹1:2020-04-01|2020-04-01› {\n\t‹0›\n}',
  Period: `‹1:name|名前› ${LABEL} ‹4:30|30› ‹5:days|日› «from» ‹6:fact|起算日の事実›`,
  Given: '‹1:theAct|行為の名› {\n\t‹0›\n}',
};

const JAPANESE: Readonly<Record<string, string>> = {
  basis: '根拠',
  kind: '種別',
  number: '番号',
  amends: '対象',
  promulgated: '公布',
  'in force': '施行',
  data: 'データ',
  of: 'の',
  ground: '事由',
  covers: '範囲',
  closed: '休業',
  from: '自',
  until: '失効',
  on: '適用対象',
  when: '要件',
  'borne by': '負担者',
  means: 'とは',
  column: '列',
  row: '行',
  'as of': '時点',
  given: '前提',
  expect: '期待',
  required: '要',
};

/** The body after the keyword of a rule of the grammar, as a snippet; undefined where the keyword stands alone. */
export function snippetFor(rule: string, spelling: Language): string | undefined {
  const body = Object.hasOwn(BODIES, rule) ? BODIES[rule] : undefined;
  return body
    ?.replaceAll(/«([^»]+)»/g, (_, word: string) => (spelling === 'ja' ? (JAPANESE[word] ?? word) : word))
    .replaceAll(/‹(\d+)(?::([^|›]*)\|([^›]*))?›/g, (_, n: string, en?: string, ja?: string) => {
      const text = spelling === 'ja' ? ja : en;
      return text ? `\${${n}:${text}}` : `$${n}`;
    });
}

/** The rules that have a body. */
export const SNIPPET_RULES: readonly string[] = Object.keys(BODIES);
