/** A paragraph of the EU list, for tests: its signs from the top, text, and kind of note. */
export type Row = readonly [path: string, code: string, text: string, note?: string];

type Record = { model: string; pk: number; fields: { [name: string]: unknown } };

const REGIMES = [
  ['Wassenaar Arrangement (WA)', 0, 99],
  ['Nuclear Suppliers Group (NSG)', 201, 299],
] as const;

/** The records of a small list; what `change` does to them is what a test is about. */
export function euRecords(rows: readonly Row[], change: (records: Record[]) => void = () => undefined): string {
  const tops = rows.filter(([path]) => path.length === 4).map(([, code]) => code.replace('.', ''));
  const records: Record[] = [
    { model: 'regulations.category', pk: 1, fields: { identifier: 3, name: 'Electronics' } },
    ...REGIMES.map(([name, min, max], index) => ({
      model: 'regulations.regime',
      pk: index + 1,
      fields: { name, number_range_min: min, number_range_max: max },
    })),
    ...tops.map((code, index) => ({
      model: 'regulations.regulation',
      pk: index + 1,
      fields: { code, regime: Number(code.slice(-3)) < 100 ? 1 : 2 },
    })),
    ...rows.map(([path, code, text, note = 'base'], index) => ({
      model: 'regulations.paragraph',
      pk: index + 1,
      fields: { path, code, text, note_type: note, regulation: 1, numchild: childrenOf(path, rows) },
    })),
  ];
  change(records);
  return JSON.stringify(records);
}

function childrenOf(path: string, rows: readonly Row[]): number {
  return rows.filter(([other]) => other.length === path.length + 4 && other.startsWith(path)).length;
}

/** Two entries: one with all that a text can hold, one of another regime. */
export const ROWS: readonly Row[] = [
  ['0001', '3A001.', '"Devices" having all of the following:'],
  ['00010001', 'a.', 'A voltage   exceeding\n   2,5 kV; and'],
  [
    '00010002',
    'b.',
    'Any of the following:<br> 1. A mass of 3 kg;<br>&emsp; a. Sealed; or<br>  2. Open. 3A001.b.   continued',
  ],
  ['00010003', 'Note 1:', '1: 3A001 does not control:<br>a. Toys;', 'Note'],
  ['000100030001', 'N.B.', 'SEE ALSO 3A201.', 'N.B.'],
  ['00010004', 'c.', 'Not used;'],
  ['0002', '3A201.', 'Others \\ "quoted"'],
];
