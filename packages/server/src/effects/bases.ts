import { LiveWorkspace } from '@fefta/language';
import { CONFIG_NAME, decode } from '@fefta/project';
import type { Revision } from '../platform.ts';
import type { EffectsBase } from '../protocol.ts';
import type { Host } from '../session/host.ts';
import { Project } from '../session/project.ts';
import { findingsOf, type RulesState, StateCompiler, type StateOutcome, stepped } from './state.ts';

/** Why there is nothing to compare with. */
export type BaseProblem = { why: 'errors'; errors: number } | { why: 'no-git' | 'unknown' | 'failed'; detail: string };

export type BaseOutcome = { ok: true; state: RulesState } | { ok: false; problem: BaseProblem };

/** A revision is looked for again after so many milliseconds. */
const FRESH = 2000;

/** The states of a project with which the one that is typed is compared. What was compiled is kept while it is the same. */
export class Bases {
  private readonly host: Host;
  private readonly project: Project;
  private saved: { key: string; outcome: BaseOutcome } | undefined;
  private revision: { name: string; id: string; since: number; outcome: BaseOutcome } | undefined;

  constructor(host: Host, project: Project) {
    this.host = host;
    this.project = project;
  }

  /** `working`: the rules as they are typed, and whether nothing in them is unsaved matters to nobody but the saved state. */
  async find(base: EffectsBase, working: RulesState | undefined): Promise<BaseOutcome> {
    if (base.kind === 'saved') return this.findSaved(working);
    if (base.kind === 'revision') return this.findRevision(base.revision);
    return working ? { ok: true, state: working } : { ok: false, problem: { why: 'errors', errors: 0 } };
  }

  /** The texts of the disk in place of those that editors hold. Settings and data files are those of now. */
  private async findSaved(working: RulesState | undefined): Promise<BaseOutcome> {
    const { live } = this.project;
    const texts = new Map(live.workspace.documents.map(({ uri, text }) => [uri, text]));
    let isSaved = true;
    for (const uri of this.host.open.uris.filter((each) => texts.has(each))) {
      const text = await this.savedText(uri);
      if (text !== texts.get(uri)) isSaved = false;
      if (text === undefined) texts.delete(uri);
      else texts.set(uri, text);
    }
    const key = [...texts].map(([uri, text]) => `${uri}\n${text}`).join('\n');
    if (this.saved?.key === key) return this.saved.outcome;
    const outcome = isSaved && working ? ({ ok: true, state: working } as const) : await this.compileTexts(texts);
    this.saved = { key, outcome };
    return outcome;
  }

  private async savedText(uri: string): Promise<string | undefined> {
    const bytes = await this.host.files().read(this.host.open.spelled(uri));
    const text = bytes && decode(bytes, uri);
    return text?.ok ? text.text : undefined;
  }

  private async compileTexts(texts: ReadonlyMap<string, string>): Promise<BaseOutcome> {
    const live = new LiveWorkspace(this.project.live.workspace.options);
    await this.host.inSteps(live.applying({ set: [...texts].map(([uri, text]) => ({ uri, text })) }));
    const findings = await findingsOf(this.host, live);
    return asBase(await stepped(this.host, new StateCompiler().compiling(live, this.project.config, findings)));
  }

  private async findRevision(name: string): Promise<BaseOutcome> {
    const { revisions } = this.host.platform;
    const { root } = this.project;
    if (!revisions) return failed({ why: 'no-git', detail: '' });
    const now = performance.now();
    const { revision: known } = this;
    if (known?.name === name && now - known.since < FRESH) return known.outcome;
    const found = await revisions.find(root, name);
    if ('problem' in found) return failed({ why: found.problem, detail: found.detail });
    const outcome = known?.id === found.id ? known.outcome : await this.compileRevision(found);
    this.revision = { name, id: found.id, since: performance.now(), outcome };
    return outcome;
  }

  private async compileRevision(revision: Revision): Promise<BaseOutcome> {
    const { root } = this.project;
    const files = await this.host.platform.revisions?.read(root, revision);
    if (!files || 'problem' in files) return failed({ why: files?.problem ?? 'no-git', detail: files?.detail ?? '' });
    const base = new Project(root);
    base.setConfig(files.get(CONFIG_NAME));
    for (const [path, bytes] of files)
      if (path !== CONFIG_NAME) base.setFile(root + path.split('/').map(encodeURIComponent).join('/'), bytes);
    await this.host.inSteps(base.flushing());
    const findings = await findingsOf(this.host, base.live);
    const odd = base.oddFiles.flatMap((uri) => base.findings(uri));
    return asBase(
      await stepped(this.host, new StateCompiler().compiling(base.live, base.config, [...findings, ...odd])),
    );
  }
}

const failed = (problem: BaseProblem): BaseOutcome => ({ ok: false, problem });

function asBase(outcome: StateOutcome | undefined): BaseOutcome {
  return outcome?.ok ? outcome : failed({ why: 'errors', errors: outcome?.errors ?? 0 });
}
