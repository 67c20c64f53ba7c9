import { afterAll, describe, expect, test } from 'vitest';
import {
  actionsAt,
  beyond,
  choose,
  codesIn,
  Desks,
  fixtures,
  idOf,
  placeIn,
  update,
  written,
} from './action-fixture.ts';

const all = fixtures();
const desks = new Desks();
afterAll(() => desks.stop());

describe('code actions', () => {
  for (const fixture of all) {
    test(fixture.name, async () => {
      const { header } = fixture;
      const editor = await desks.lay(fixture);
      const before = await codesIn(editor);
      const { name, range } = placeIn(editor, fixture);
      const actions = await actionsAt(editor, name, range);
      const action = actions.find((each) => idOf(each) === header.action && each.title === header.title);
      const titles = actions.map((each) => `${idOf(each)}: ${each.title}`);
      if (!action) expect(titles.join('\n')).toContain(`${header.action}: ${header.title}`);
      else {
        expect(action.edit, 'edits are worked out when the action is chosen').toBeUndefined();
        const actual = written(await choose(editor, action));
        update(fixture, actual);
        expect(actual).toBe(process.env.UPDATE === '1' ? actual : fixture.after);
        const after = await codesIn(editor);
        const allowed = header.new?.split(', ') ?? [];
        expect(beyond(beyond(after, before), allowed), 'findings that the action brings').toEqual([]);
        const code = action.diagnostics?.[0]?.code;
        const isKept = header.kept === code;
        if (code !== undefined && action.kind === 'quickfix')
          expect(beyond(before, after).includes(String(code)), `${code} is settled`).toBe(!isKept);
      }
    });
  }
});
