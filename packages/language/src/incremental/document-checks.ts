import type { AstNode } from 'langium';
import type { Check } from '../checks/check.ts';
import { byPlace, runCheck, runsOf } from '../checks/run.ts';
import { syntaxFindings } from '../checks/syntax-findings.ts';
import type { Finding } from '../finding.ts';
import type { SourceDocument } from '../workspace/document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type KeyRecord, recording } from './recording.ts';

/** A check of a node that looked at other documents. */
interface FarRun {
  check: Check;
  node: AstNode;
  keys: readonly string[];
  findings: readonly Finding[];
}

/** So many runs make a step. */
const STEP = 200;

/** The checks of one document: what they found, and which of them must be run again when something elsewhere has changed. */
export class DocumentChecks {
  private readonly document: SourceDocument;
  /** What is shared by all checks goes on this record. */
  private readonly whole: KeyRecord;
  private readonly uri: string;
  private near: Finding[] = [];
  private far: FarRun[] = [];
  private stale = new Set<FarRun>();
  private known: readonly Finding[] | undefined;
  /** Has every check been run? */
  private isComplete = false;

  constructor(document: SourceDocument, whole: KeyRecord) {
    this.document = document;
    this.whole = whole;
    this.uri = document.langium.uri.toString();
  }

  /** The findings, if none of them has to be worked out (again). */
  get findings(): readonly Finding[] | undefined {
    return this.known;
  }

  /** What the checks looked at in other documents. */
  get keys(): string[] {
    return this.far.flatMap(({ keys }) => keys);
  }

  /** Takes over what an earlier session found. */
  takeOver(findings: readonly Finding[]): void {
    this.known = findings;
  }

  /** Notes which checks rest on something that has changed. */
  noteChanges(changed: ReadonlySet<string>): void {
    if (!this.isComplete) return;
    for (const run of this.far) if (run.keys.some((key) => changed.has(key))) this.stale.add(run);
    if (this.stale.size > 0) this.known = undefined;
  }

  /** Works out what is not known, in steps. */
  *steps(workspace: Workspace): Generator<void, readonly Finding[]> {
    if (this.known) return this.known;
    if (this.isComplete) this.runStale(workspace);
    else yield* this.runAll(workspace);
    this.isComplete = true;
    const findings = [...this.near, ...this.far.flatMap((each) => each.findings)].sort(byPlace);
    this.known = findings;
    return findings;
  }

  private *runAll(workspace: Workspace): Generator<void> {
    this.near = [...syntaxFindings(this.document)];
    this.far = [];
    let count = 0;
    for (const { check, node, run } of runsOf(workspace, this.document)) {
      const { findings, keys } = this.recorded(run);
      if (keys.length > 0) this.far.push({ check, node, keys, findings });
      else this.near.push(...findings);
      if (++count % STEP === 0) yield;
    }
  }

  private runStale(workspace: Workspace): void {
    const memory = new Map();
    this.far = this.far.map((each) => {
      if (!this.stale.has(each)) return each;
      const { check, node } = each;
      return { check, node, ...this.recorded(() => runCheck(workspace, this.document, check, node, memory)) };
    });
    this.stale = new Set();
  }

  /** Runs a check and tells what it looked at in other documents. */
  private recorded(run: () => Finding[]): { findings: Finding[]; keys: string[] } {
    const record: KeyRecord = { owner: this.whole.owner, keys: new Set(), whole: this.whole };
    const findings = recording(record, run);
    return { findings, keys: record.keys.size === 0 ? [] : [...record.keys].filter((key) => !this.isOwn(key)) };
  }

  private isOwn(key: string): boolean {
    if (key.charCodeAt(1) !== 32 || key.startsWith('U') || !key.startsWith(this.uri, 2)) return false;
    const end = this.uri.length + 2;
    return key.length === end || key.charCodeAt(end) === 32;
  }
}
