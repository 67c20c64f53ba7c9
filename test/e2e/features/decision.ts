import { describe, it } from 'mocha';
import { contains, equal, until } from '../host/assert.ts';
import { change, cleanUpAfterEach, open } from '../host/editor.ts';
import { api } from '../host/extension.ts';

const state = async () => JSON.stringify((await api()).decision.state() ?? null);

describe('decision panel', () => {
  cleanUpAfterEach();

  it('opens for an act and asks for the facts that are missing', async () => {
    const { decision } = await api();
    await decision.open('e2e.investment.Acquisition');
    await until('a decision', async () => (await state()).includes('PriorNotification'), 10_000);
    contains(await state(), 'Acquisition', 'after');
  });

  it('follows the rules as they are typed', async () => {
    const { decision } = await api();
    await decision.open('e2e.investment.Acquisition');
    await until('a decision', async () => (await state()).includes('target.sectors'), 10_000);
    const rules = await open('投資/rules.fefta');
    await change(rules, 'when target.sectors overlaps 指定業種 and after >= 1%', 'when boardSeat');
    await until(
      'a decision that asks for the board seat alone',
      async () => !(await state()).includes('target.sectors'),
      10_000,
    );
    equal((await state()).includes('boardSeat'), true);
  });
});
