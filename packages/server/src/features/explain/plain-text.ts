import type { Explanation, Reason } from '@fefta/preview';

/** An explanation as rows of text, for a test explorer's output. */
export function plainText(told: Explanation): string {
  if ('errors' in told)
    return [told.title, ...told.errors.map(({ path, message }) => `  ${path} ${message}`)].join('\n');
  const duties = told.duties.flatMap(({ label, statusText, particulars, because }) => [
    `${label}: ${statusText}`,
    ...particulars.map(
      ({ heading, items, note = '' }) => `  ${heading}: ${items.map(({ text }) => text).join(', ')}${note}`,
    ),
    `  ${because.heading}:`,
    ...rows(because.reason, '    '),
  ]);
  return [`${told.label}  ${told.asOf}`, ...(told.note ? [told.note] : []), ...duties].join('\n');
}

function rows({ holds, role, text, note, facts, children }: Reason, indent: string): string[] {
  const mark = holds === null ? '?' : holds ? '✓' : '✗';
  const values = facts.map(({ label, value }) => `${label} = ${value}`).join('; ');
  const own = [`${indent}${mark}`, role && `${role}:`, text, note, values && `(${values})`].filter(Boolean).join(' ');
  return [own, ...children.flatMap((child) => rows(child, `${indent}  `))];
}
