import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { equal, includes, ok } from '../host/assert.ts';
import { extension } from '../host/extension.ts';

interface Manifest {
  main: string;
  browser: string;
  l10n?: string;
  capabilities?: { untrustedWorkspaces?: { supported: unknown }; virtualWorkspaces?: unknown };
  contributes: {
    commands: { command: string; title: string }[];
    configuration: Section | Section[];
    walkthroughs: { id: string; title: string; steps: { id: string; title: string; description: string }[] }[];
    snippets: { language: string; path: string }[];
    languages: { id: string; extensions: string[]; configuration: string; icon?: object }[];
    grammars: { language: string; scopeName: string; path: string }[];
    taskDefinitions: { type: string }[];
    problemMatchers: { name: string }[];
    views: Record<string, { id: string; name: string }[]>;
  };
}

interface Setting {
  description?: string;
  markdownDescription?: string;
}

interface Section {
  properties: Record<string, Setting>;
}

const folder = () => extension().extensionUri.fsPath;
const json = (path: string) => JSON.parse(readFileSync(join(folder(), path), 'utf8'));
const manifest = (): Manifest => json('package.json');

/** The settings of all sections. */
function settings(): Record<string, Setting> {
  return Object.assign({}, ...[manifest().contributes.configuration].flat().map(({ properties }) => properties));
}

describe('packaged extension', () => {
  it('holds the files that its manifest names', () => {
    const { main, browser, contributes } = manifest();
    const files = [
      main,
      browser,
      ...contributes.snippets.map(({ path }) => path),
      ...contributes.grammars.map(({ path }) => path),
    ];
    const absent = [...files, ...contributes.languages.map(({ configuration }) => configuration)].filter(
      (path) => !existsSync(join(folder(), path)),
    );
    equal(absent, []);
  });

  it('is prepared for folders that are not trusted, and for folders without a disk', () => {
    const { capabilities } = manifest();
    ok(capabilities?.untrustedWorkspaces?.supported, 'untrustedWorkspaces is not declared');
    ok(capabilities?.virtualWorkspaces, 'virtualWorkspaces is not declared');
  });

  it('has titles of commands in English and Japanese', () => {
    const [english, japanese] = [json('package.nls.json'), json('package.nls.ja.json')];
    const { commands } = manifest().contributes;
    const wrong = commands.filter(({ title }) => {
      const key = /^%(.+)%$/.exec(title)?.[1] ?? '';
      return !english[key] || !/[ぁ-ん一-龠ァ-ン]/.test(japanese[key] ?? '');
    });
    equal(
      wrong.map(({ command }) => command),
      [],
    );
    equal(Object.keys(japanese).sort(), Object.keys(english).sort(), 'the two languages');
  });

  it('has a Japanese form of every text of its own code', () => {
    const { l10n } = manifest();
    ok(l10n, 'no l10n folder');
    const bundle = json(join(l10n, 'bundle.l10n.ja.json'));
    ok(Object.keys(bundle).length > 0, 'the bundle is empty');
  });

  it('describes every setting', () => {
    const all = settings();
    includes(Object.keys(all), 'fefta.language', 'fefta.asOf', 'fefta.keywords', 'fefta.codeLens.enable');
    const silent = Object.entries(all).filter(([, setting]) => !(setting.description ?? setting.markdownDescription));
    equal(
      silent.map(([name]) => name),
      [],
    );
  });

  it('has a walkthrough, snippets, a file icon, tasks and a view', () => {
    const { contributes } = manifest();
    ok((contributes.walkthroughs[0]?.steps.length ?? 0) >= 4, 'a walkthrough of fewer than four steps');
    ok(contributes.snippets.length > 0, 'no snippets');
    ok(contributes.languages[0]?.icon, 'no file icon');
    equal(contributes.taskDefinitions[0]?.type, 'fefta');
    ok(contributes.problemMatchers.length > 0, 'no problem matcher');
    ok(Object.values(contributes.views).flat().length > 0, 'no view');
  });
});
