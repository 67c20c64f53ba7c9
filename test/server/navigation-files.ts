/** A small workspace in both spellings, with everything that can be named. Names are made up. */
export const FILES: Readonly<Record<string, string>> = {
  '法令.fefta': `名前空間 例.法令
法令 基本法 "基本法" en "Basic Act" {
  種別 法律
  略称 基法, 「𠮷 法」
}
instrument Rules "規則" en "Rules" { kind order delegated by 基法第三条 }
amendment Change "改正法" en "Amending Act" amends 基本法 { promulgated 2019-11-29 in force 2020-05-08 }
amendment Later "将来の改正" en "later amendment" amends 基本法 { in force undated }
`,
  'words.fefta': `namespace ex.words
import 例.法令
ratio shares "株式の割合" en "ratio of shares"
unit Hz "ヘルツ" en "hertz" of frequency
unit キロ "キロヘルツ" en "kilohertz" = 1000 Hz
ground safety "安全" en "safety" { basis 基法第一条 }
authority Minister "大臣" en "minister"
enum Kind "類型" en "kind" { general "一般" en "general" bank "銀行" en "bank" }
codes Trades "分類" en "classification" { edition "1" A "製造業" en "manufacturing"; 10 "武器" en "arms" of A; 11 "火器" en "firearms" of 10; 20 "電気" en "power" of A; }
sectors Listed "業種表" en "sector list" of Trades { sector arms "武器" en "arms" core ground safety { 10; except 11 } sector power "電気" en "power" ground safety { 10 to 20 } }
group Some "群" en "group" of Trades { 10 from 2020-05-08 by Change; 20; }
entity Party "者" en "party" { kind "類型" en "kind": Kind }
entity Bank "銀行業者" en "banker" of Party { clock "周波数" en "clock": quantity of Hz }
entity Holding "保有" en "holding" { owner "保有者" en "owner": Party share "割合" en "share": ratio of shares }
act Deal "取引" en "deal" { investor "投資家" en "investor": Party trades "業種" en "trades": set of Listed parts "内訳" en "parts": list of Holding after "取得後" en "after": ratio of shares day "日" en "day": date }
act Loan "貸付" en "loan" of Deal { lender "貸主" en "lender": Bank }
`,
  'rules.fefta': `namespace ex.rules
import ex.words
import 例.法令

define total "合計" en "total" on Deal: ratio of shares {
  means sum h in parts of h.share where h.owner.kind is bank
}
duty Notice "届出" en "notification" on Deal {
  basis 基法第三条第一項, Rules 2(1)
  borne by investor
  in force until 2020-05-08 { when after >= 10% }
  in force from 2020-05-08 by Change { when trades overlaps Listed and total >= 百分の一 unless Small }
  period wait "期間" en "period" 30 days from day under 基本法 3(2)
}
免除 Relief "免除" en "relief" 自 ex.rules.Notice {
  根拠 「𠮷 法」 4
  除き Small
  条件として Quiet
}
exclusion Small "小規模" en "small" on Deal { basis Rules 5 when after < 1% }
condition Quiet "静観" en "quiet" on Deal { basis Rules 6 when all p in parts where p.share < 5% }
define slow "低周波" en "slow" on Bank: boolean { means clock < 0.6 キロ or clock < 6百Hz }
never Odd "ない" en "never" on Deal: Small applies and total > 50%
`,
  'cases.fefta': `namespace ex.rules
import ex.words
scenario One "一" en "one" as of 2020-06-01 {
  given Deal { investor = { kind = bank } trades = [arms] parts = [{ share = 2%; owner = { kind = bank } }] after = 2% }
  expect Notice required borne by investor period wait ends 2020-07-01
  expect Quiet undetermined missing investor.kind, parts[0].share
}
scenario Two "二" en "two" like One { given { investor.kind = general } expect total is 0% }
`,
};
