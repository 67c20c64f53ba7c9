// Texts of a sample law, for tests that go through a door of their own.
import { readFileSync } from 'node:fs';

const FOLDER = new URL('../fixtures/statutes/', import.meta.url);

/** The text of a file of test/fixtures/statutes. */
export const sampleText = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');

/** Files of a workspace that holds the sample law as of 2010, 2015 and 2020, and its order. */
export const SAMPLE_STATUTES: Readonly<Record<string, string>> = Object.fromEntries(
  ['sample-act-2010', 'sample-act-2015', 'sample-act-2020', 'sample-order-2015'].map((name) => [
    `法令 本文/${name}.statute.json`,
    sampleText(`${name}.statute.json`),
  ]),
);

/** Instruments that hold all of it, in any folder. */
export const SAMPLE_LAW = `namespace law
instrument Act "見本法" en "Sample Act" {
  kind act
  also 見本法
  held "sample-act-2010.statute.json", "sample-act-2015.statute.json", "sample-act-2020.statute.json"
}
instrument Order "見本法施行令" en "Sample Order" {
  kind order
  delegated by Act 5(1)
  held "sample-order-2015.statute.json"
}
`;
