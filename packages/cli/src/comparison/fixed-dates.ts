import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The first day that a ZIP can hold, in local time as ZIP has it. */
const ENTRY_DATE = new Date(1980, 0, 1);
const DATE = '1980-01-01T00:00:00Z';
const PROPERTIES = 'docProps/core.xml';

/** The same Office document with the time at which it was made taken out of its entries and properties: same contents, same bytes. */
export function withFixedDates(document: Uint8Array): Uint8Array {
  const files = unzipSync(document);
  const properties = files[PROPERTIES];
  if (properties) files[PROPERTIES] = strToU8(strFromU8(properties).replace(/(W3CDTF">)[^<]*(<)/g, `$1${DATE}$2`));
  return zipSync(Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))), {
    mtime: ENTRY_DATE,
    level: 6,
  });
}
