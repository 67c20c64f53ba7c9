// A small rule book in both spellings, for tests of completion.
export const LAW = `namespace 法.law
instrument Law "試験法" en "Test Act" { kind act also 試験法 }
instrument Ordinance "試験令" en "Test Order" { kind order }
amendment Act1 "令和元年改正" en "Act of 2019" amends Law { promulgated 2019-11-29 in force 2020-05-08 }
amendment Act2 "令和八年改正" en "Act of 2026" amends Law { in force undated }
provision Law 26(2)(iii) "定義" outside "x"
provision Law 27(10) "命令" outside "x"
provision Law 27-2(1) "免除" outside "x"
provision Law 27(1) "届出" outside "x"
provision Law 27(1) "届出" outside "x"
provision Law "附則第三条" "経過" outside "x"
authority Minister "大臣" en "Minister" よみ "だいじん" { basis Law 27(1) }
ground Security "国の安全" en "national security" { basis Law 27(1) }
measure Order "命令" en "order" { basis Law 27(10) }
ratio shares "株式" en "shares"
ratio votes "議決権" en "votes"
unit Hz "ヘルツ" of frequency
unit kHz = 1000 Hz
`;

export const CODES = `namespace 法.codes
codes JSIC "産業分類" en "industries" { data "jsic.codes.json" }
codes Countries "国名" en "countries" { JP "日本" en "Japan"; KR "大韓民国" en "Republic of Korea"; }
`;

export const JSIC = JSON.stringify({
  edition: '14',
  entries: [
    { code: 'E', ja: '製造業', en: 'Manufacturing' },
    { code: '27', parent: 'E', ja: '業務用機械器具製造業', en: 'Manufacture of business machinery' },
    { code: '276', parent: '27', ja: '武器製造業', en: 'Manufacture of ordnance' },
    { code: '2761', parent: '276', ja: '武器製造業', en: 'Ordnance' },
    ...Array.from({ length: 400 }, (_, i) => ({ code: `9${i + 100}`, ja: `業種${i}`, en: `Industry ${i}` })),
  ],
});

export const VOCABULARY = `namespace 法.vocabulary
import 法.law
import 法.codes
enum Kind "類型" en "kind" { bank "銀行" en "bank" よみ "ぎんこう"; insurer "保険会社" en "insurer"; 「of」 "その他" en "other" }
entity Investor "外国投資家" en "foreign investor" {
  kind "類型" en "kind": Kind
  foreign "外国の者" en "foreign": boolean
  country "国" en "country": Countries
  𠮷野 "吉野" en "Yoshino": boolean
}
entity Fund "基金" en "fund" of Investor { manager "運用者" en "manager": Investor }
entity Company "会社" en "company" {
  businesses "営む業種" en "sectors of its business": set of Designated
  capital "資本金" en "capital": money of JPY
}
act Acquisition "取得" en "acquisition" {
  target "発行会社" en "issuing company": Company
  received "受理の日" en "day of receipt": date
}
act ListedShares "上場株式の取得" en "purchase of listed shares" of Acquisition {
  investor "投資家" en "investor": Investor
  partners "組合員" en "partners": list of Investor
  after "取得後の割合" en "ratio after": ratio of shares
  wait "待つ期間" en "waiting time": period
}
act Loan "貸付け" en "loan" { lender "貸主" en "lender": Investor  amount "金額" en "amount": money of USD }
sectors Designated "指定業種" en "designated sectors" of JSIC {
  sector arms "武器製造業" en "manufacture of arms" よみ "ぶきせいぞうぎょう" core ground Security { basis Law 27(1)  276 }
  sector 電気業 "電気業" en "electricity" ground Security { basis Law 27(1)  9100 }
}
`;

export const RULES = `namespace 法.rules
import 法.law
import 法.vocabulary
duty Prior "事前届出" en "prior notification" on ListedShares {
  basis Law 27(1)
  when after >= 10%
  unless Tiny
  borne by investor
  period standstill "禁止期間" en "standstill" 30 days from received
}
duty LoanPrior "貸付けの届出" en "notification of a loan" on Loan { when true borne by lender }
report Post "事後報告" en "post report" on ListedShares { when true borne by investor }
exclusion Tiny "軽微" en "tiny" on ListedShares { when after < 1% }
exclusion LoanTiny "軽微な貸付け" en "tiny loan" on Loan { when amount < 100 USD }
condition Keeps "基準の遵守" en "keeps the criteria" on Acquisition { when true }
condition Other "その他の条件" en "other condition" on Loan { when true }
exemption Regular "通常の免除" en "regular exemption" from Prior { when true on condition Keeps leaves Post }
exemption LoanFree "貸付けの免除" en "exemption of a loan" from LoanPrior { when true }
define direct "直接の割合" en "direct ratio" on ListedShares: ratio of shares { means after }
define isBig "大きい" en "is big" on Company: boolean { means capital >= 1億円 }
scenario Base "基本" en "base" as of 2020-06-07 {
  given ListedShares { after = 10% }
  expect Prior required
}
`;

/** The rule book with further files. */
export function ruleBook(more: Readonly<Record<string, string>>): Record<string, string> {
  return {
    'law.fefta': LAW,
    'codes.fefta': CODES,
    'data/jsic.codes.json': JSIC,
    'vocabulary.fefta': VOCABULARY,
    'rules.fefta': RULES,
    ...more,
  };
}

/** The head of a file that sees the rule book. */
export const HEAD = 'namespace 法.more\nimport 法.law\nimport 法.codes\nimport 法.vocabulary\nimport 法.rules\n';
export const 頭 = '名前空間 法.more\n取込 法.law\n取込 法.codes\n取込 法.vocabulary\n取込 法.rules\n';
