// The page that lists the units, from what the language makes of its table.
import { dimensionName, standardUnits } from '../../packages/language/src/units/standard.ts';

const HEAD = `# Units

The language knows these units without a declaration (made by \`npm run generate\` from [UCUM](https://ucum.org) data, see
[SOURCE.md](../packages/language/src/units/SOURCE.md)). Every product, quotient and power of the symbols below is read too, whether it is listed
or not: \`kW/mm²\`, \`ワット毎平方ミリメートル\`. Full-width letters, \`μ\`, squared letters (\`㎜\`), \`cm2\` and \`cm^2\` are read like the symbol. How values
are compared and calculated is told in [language.md](language.md#quantities); what a bundle says of units in [bundle.md](bundle.md).

The factor says how many of the unit in brackets one is; it is exact. Units of different dimensions never convert. Degrees, radians and
revolutions are dimensions of their own, for π is no exact number; so are frequency, activity and rotation, and the fractions by weight, volume and mole.
`;

const cell = (text) => text.replaceAll('|', '\\|');

const widthOf = (text) =>
  [...text].reduce(
    (width, letter) =>
      width +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(letter)
        ? 2
        : 1),
    0,
  );

function table(rows) {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => widthOf(row[i]))));
  const line = (row) => `| ${row.map((text, i) => text + ' '.repeat(widths[i] - widthOf(text))).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(rows[0]), rule, ...rows.slice(1).map(line)].join('\n');
}

const fraction = ({ numerator, denominator }) => (denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`);

function row(unit) {
  const others = unit.spellings.filter((each) => each !== unit.name);
  const offset = unit.offset ? `, + ${fraction(unit.offset)}` : '';
  return [`\`${unit.name}\``, others.join(', '), fraction(unit.factor) + offset].map(cell);
}

/** The whole page. */
export function unitsPage() {
  const byDimension = new Map();
  for (const unit of standardUnits())
    byDimension.set(unit.dimension, [...(byDimension.get(unit.dimension) ?? []), unit]);
  const sections = [...byDimension].map(([dimension, units]) => {
    const { base, ja, en } = dimensionName(dimension);
    const title = ja === en ? en : `${en} ${ja}`;
    return `## ${title}\n\n${table([['unit', 'other spellings', `factor (${base})`], ...units.map(row)])}\n`;
  });
  return [HEAD, ...sections].join('\n');
}
