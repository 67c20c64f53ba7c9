/** A small rule book: one duty in two versions, an exemption, a report, a code list in a data file, scenarios. */
export const SAMPLE = {
  'fefta.json': '{ "name": "sample", "version": "1.2.3", "requiredLanguages": ["ja", "en"] }',
  '法令/law.fefta': `namespace law

instrument FEFTA "外国為替及び外国貿易法" en "Foreign Exchange and Foreign Trade Act" {
  kind act
  also 外為法
}
amendment Act60 "令和元年法律第六十号" en "Act No. 60 of 2019" amends FEFTA {
  in force 2020-05-08
}
ratio shares "株式の割合" en "ratio of shares"
codes Country "国" en "country" {
  data "国.codes.json"
}
`,
  '法令/国.codes.json': `{ "edition": "1", "source": "an example", "entries": [
  { "code": "JP", "ja": "日本", "en": "Japan" }, { "code": "FR", "ja": "フランス", "en": "France" }
] }`,
  'investment.fefta': `namespace investment
import law

entity Investor "外国投資家" en "foreign investor" {
  country "国籍" en "nationality": Country
  state "国有企業" en "state-owned": boolean
}
act Purchase "株式の取得" en "purchase of shares" {
  investor "外国投資家" en "foreign investor": Investor
  after "取得後の割合" en "ratio after the purchase": ratio of shares
  boardSeat "役員への就任" en "board seat": boolean
  received "受理日" en "day of receipt": date
}
duty Notification "事前届出" en "prior notification" on Purchase {
  basis 外為法第二十七条第一項
  borne by investor
  in force until 2020-05-08 { when investor.country != #JP and after >= 10% }
  in force from 2020-05-08 by Act60 { when investor.country != #JP and after >= 1% }
  period standstill "取引禁止期間" en "standstill" 30 days counting the first day from received under FEFTA 27(2)
}
exclusion StateOwned "国有企業等" en "state-owned enterprise" on Purchase {
  basis FEFTA 27-2(1)
  when investor.state
}
condition NoSeat "役員に就任しないこと" en "no board seat" on Purchase {
  basis FEFTA 27-2(1)
  when not boardSeat
}
exemption Regular "事前届出免除" en "exemption" from Notification {
  basis FEFTA 27-2(1)
  in force from 2020-05-08 by Act60 {
    unless StateOwned
    on condition NoSeat
    leaves Report
  }
}
report Report "事後報告" en "report after the purchase" on Purchase {
  basis FEFTA 55-5(1)
  borne by investor
  when Regular applies
}
`,
  'scenarios.fefta': `namespace investment.tests
import investment

scenario S1 "旧法で五パーセント" en "five percent under the old law" as of 2019-11-01 {
  given Purchase {
    investor = { country = #FR; state = false }
    after = 5%
    boardSeat = false
    received = 2019-10-30
  }
  expect Notification not required
}
scenario S2 "新法で免除" en "exempt under the new law" like S1 as of 2020-06-07 {
  expect Notification exempt by Regular on condition NoSeat leaving Report
}
scenario S3 "役員に就任" en "with a board seat" like S2 {
  given { boardSeat = true }
  expect Notification required borne by investor period standstill ends 2019-11-28
}
never StateExempt "国有企業等は免除されない" en "state-owned enterprises are never exempt" on Purchase:
  investor.state and Regular applies
`,
} as const;

/** The case of scenario S2. */
export const CASE = {
  act: 'investment.Purchase',
  asOf: '2020-06-07',
  facts: {
    investor: { country: 'FR', state: false },
    after: '5%',
    boardSeat: false,
    received: '2020-06-01',
  },
};
