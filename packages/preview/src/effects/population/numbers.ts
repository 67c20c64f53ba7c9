const FORMAT = new Intl.NumberFormat('en-US');

/** A count as it is shown in both languages: 1,000,000. */
export const shownNumber = (count: number): string => FORMAT.format(count);
