// The files on which a random session works: real rules with what they import, and small made ones in both spellings.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const RULES = join(import.meta.dirname, '../../../rules');

const COPIED = [
  'fefta.json',
  'codes/iso3166.codes.json',
  'jp/codes/iso3166.fefta',
  'jp/codes/jsic.fefta',
  'jp/law/terms.fefta',
  'jp/law/amendments.fefta',
  'jp/law/instruments.fefta',
  'jp/investment/特定取得業種.fefta',
  'jp/investment/filing.fefta',
  'jp/investment/criteria.fefta',
  'jp/investment/loans-and-business.fefta',
  'jp/investment/consent.fefta',
  'jp/investment/unlisted-shares.fefta',
  'jp/investment/listed-shares.fefta',
  'jp/investment/reports.fefta',
  'jp/investment/exemption.fefta',
  'jp/investment/sectors.fefta',
  'jp/investment/eligibility.fefta',
  'jp/investment/foreign-investor.fefta',
  'jp/investment/properties.fefta',
  'jp/investment/kinds.fefta',
  'jp/investment/parties.fefta',
  'jp/investment/acts.fefta',
  'jp/investment/scenarios/l-sums.fefta',
  'jp/investment/scenarios/l-2026.fefta',
  'jp/investment/scenarios/p-scenarios.fefta',
];

/** A workspace of its own in a folder below: other settings, its own data, and names that are in the outer one too. */
const MADE: Record<string, string> = {
  'made/fefta.json': '{"name":"made","version":"1","requiredLanguages":["ja"]}',
  'made/small.codes.json': '{"edition":"1","entries":[{"code":"1","ja":"一","en":"one"},{"code":"2","en":"two"}]}',
  'made/base.fefta': `namespace base

ratio shares "株式" en "shares"
codes Small "小分類" en "small" { edition "1" data "small.codes.json" source "made" }
enum Kind "種類" { general "一般"; bank "銀行" }
entity Party "者" {
  kind "種類": Kind
  from "国": Small
}
`,
  'made/acts.fefta': `namespace acts
import base

act Acquire "取得" {
  who "取得者": Party
  after "後": ratio of shares
}
act 再取得 "再取得" of Acquire { again "再び": boolean }
`,
  'made/定義.fefta':
    '名前空間 acts\r\n取込 base\r\n\r\n定義 大口 "大口" 適用対象 Acquire: 真偽 { とは after 以上 1% }\r\n定義 𠮷 "𠮷" 適用対象 再取得: 真偽 { とは again かつ 大口 }\r\n',
  'made/rules.fefta': `namespace acts
import base

duty Notify "届出" on Acquire {
  in force until 2020-05-08 { when after >= 10% }
  in force from 2020-05-08 { when after >= 1% and who.kind is general }
}
exemption Few "少額" from Notify { in force from 2020-05-08 { unless Many } }
exclusion Many "多額" on Acquire { when 大口 or 𠮷 applies }
`,
  'made/scenario.fefta': `namespace acts

scenario One "一" as of 2020-06-07 {
  given Acquire { who = { kind = bank; from = #1 }; after = 2% }
  expect Notify not required
}
scenario Two "二" like One { given { after = 0.5% } expect Notify exempt by Few }
`,
  'made/other (1).fefta': 'namespace other\nimport acts\nimport nowhere\n\nenum Kind "別の種類" { x "一"; y "二" }\n',
  'made/empty.fefta': '',
  'made/深い/下.fefta':
    '名前空間 深い\n取込 base\n取込 acts\n\n群 全部 "全部" の Small {\n  1 失効 2020-01-01; 2;\n}\n除外 他 "他" 適用対象 再取得 { 要件 again 除き Many }\n',
  'loose/a.fefta': 'namespace loose\n\nenum A "あ" { one "一"; two "二" }\nenum A "い" { one "一" }\n',
  'loose/b.fefta': 'namespace loose\n\nentity B "び" {\n  a "あ": A\n  all "全部": list of B\n}\n',
};

/** Texts by path. */
export function firstFiles(): Map<string, string> {
  const copied = COPIED.map((name) => [name, readFileSync(join(RULES, name), 'utf8')] as const);
  return new Map([...copied, ...Object.entries(MADE)]);
}
