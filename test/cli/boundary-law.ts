/** Rules with thresholds of every kind: numbers with units, amounts, days, sums, items of a list, limits that are chosen, rows of a table. */
export const LAW = `namespace law
instrument Act "法" en "act" { kind act }
ratio shares "割合" en "ratio of shares"
entity Firm "会社" en "firm" { name "名" en "name": text }
entity Part "部分" en "part" { share "割合" en "share": ratio of shares }
act Export "輸出" en "export" {
  exporter "輸出者" en "exporter": Firm
  frequency "周波数" en "frequency": quantity of Hz
  power "出力" en "power": quantity of W
  price "価額" en "price": money of JPY
  parts "部分" en "parts": list of Part
  urgent "至急" en "urgent": boolean
  made "製造日" en "day of making": date
  left "輸出日" en "day of export": date
}
define total "計" en "total" on Export: ratio of shares { means sum p in parts of p.share }
define limit "限度額" en "limit" on Export: money of JPY { means if urgent then 100 JPY else 200 JPY }
table Class "区分" en "class" on Export: boolean {
  | price | power   => "区分" |
  | >= 50 JPY | > 5 W => true |
  | < 50 JPY  | > 5 W => true |
  | -         | <= 5 W => false |
}
duty Licence "許可" en "licence" on Export {
  basis Act 1
  borne by exporter
  when frequency >= 600 Hz and power > 40 W
}
duty Urgent "至急の許可" en "urgent licence" on Export {
  basis Act 2
  borne by exporter
  when urgent and frequency >= 600 Hz
}
duty Late "遅延" en "late" on Export {
  basis Act 3
  borne by exporter
  when left > made + 30 days
}
duty Whole "全部" en "whole" on Export {
  basis Act 4
  borne by exporter
  when total >= 10% or any p in parts where p.share > 5%
}
duty Cheap "少額" en "small value" on Export {
  basis Act 5
  borne by exporter
  when price <= limit
}
`;
