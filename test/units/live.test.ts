import { expect, onTestFinished, test } from 'vitest';
import { openEditor } from '../server/editor.ts';

const UNITS = `namespace u
unit barrel "樽" en "barrel" = 159 L
unit load "積荷" en "load" = 20 barrel
`;
const RULES = `namespace r
import u
act Export "輸出" en "export" { amount "量" en "amount": quantity of load; other "他" en "other": quantity of m³ }
define x "定" en "x" on Export: boolean { means amount > 3 m³ and other > 2 load and other < 5 crate }
`;

test('what a unit of another file measures is followed edit by edit, through the units it rests on', async () => {
  const editor = await openEditor({ 'units.fefta': UNITS, 'rules.fefta': RULES });
  onTestFinished(() => editor.stop());
  const errors = async (name = 'rules.fefta') =>
    (await editor.diagnose(name)).filter(({ severity }) => severity === 1).map(({ code }) => code);
  const mixed = async () => (await errors()).filter((code) => code === 'units-mixed');
  expect(await errors()).toEqual(['unknown-unit']);

  await editor.edit('units.fefta', `${UNITS}unit crate "箱" en "crate" = 2 m³\n`);
  expect(await errors()).toEqual([]);

  await editor.edit('units.fefta', `${UNITS.replace('159 L', '159 kg')}unit crate "箱" en "crate" = 2 m³\n`);
  expect(await mixed()).toEqual(['units-mixed', 'units-mixed']);

  // 5 crates are more than 2 loads only while a barrel is small.
  await editor.edit('units.fefta', `${UNITS}unit crate "箱" en "crate" = 2 m³\n`);
  expect(await errors()).toEqual([]);
  await editor.edit('units.fefta', `${UNITS.replace('159 L', '1590 L')}unit crate "箱" en "crate" = 2 m³\n`);
  expect(await errors()).toEqual(['contradictory-condition']);

  // A unit of the standard may be declared, with its own size only.
  await editor.edit(
    'units.fefta',
    `${UNITS}unit crate "箱" en "crate" = 2 m³\nunit kHz "キロヘルツ" en "kilohertz" = 100 Hz\n`,
  );
  expect([await errors(), await errors('units.fefta')]).toEqual([[], ['contradictory-unit']]);
});
