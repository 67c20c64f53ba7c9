import type { AstNode } from 'langium';
import { type Check, type Memory, newMemory } from '../checks/check.ts';
import { byPlace, runCheck, runsOf } from '../checks/run.ts';
import { syntaxFindings } from '../checks/syntax-findings.ts';
import type { Finding } from '../finding.ts';
import type { SourceDocument } from '../workspace/document.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { declarationOf, forEachNodeOf, isItemOfList, partOf, partsOf } from './parts.ts';
import { keysOf, memberKey, recording } from './recording.ts';
import { type Twins, twinNode } from './twins.ts';
import { meet, type UnitRecords } from './unit-records.ts';

/** A check of a node that looked outside of its part. */
interface FarRun {
  check: Check;
  node: AstNode;
  unit: AstNode | undefined;
  keys: readonly string[];
  findings: readonly Finding[];
}

/** What the checks of a document have found. */
interface Found {
  /** Without a look outside of the part, by part. */
  near: Map<AstNode | undefined, Finding[]>;
  far: FarRun[];
  /** What `far` rests on; may name what a check no longer looks at. */
  farKeys: Set<string>;
}

/** Parts of a document: all, none, or some; undefined among them stands for what is outside of all. */
export type Units = 'all' | 'none' | ReadonlySet<AstNode | undefined>;

/** So many runs make a step. */
const STEP = 200;

/** The checks of one document: what they found, and which of them must be run again when something elsewhere has changed. */
export class DocumentChecks {
  private readonly document: SourceDocument;
  private readonly records: UnitRecords;
  private readonly uri: string;
  private near: Found['near'] = new Map();
  private far: FarRun[] = [];
  private farKeys = new Set<string>();
  private staleRuns = new Set<FarRun>();
  private staleUnits: Units = 'all';
  private known: readonly Finding[] | undefined;

  constructor(document: SourceDocument, records: UnitRecords) {
    this.document = document;
    this.records = records;
    this.uri = document.langium.uri.toString();
  }

  /** The findings, if none of them has to be worked out (again). */
  get findings(): readonly Finding[] | undefined {
    return this.known;
  }

  /** What the checks looked at outside of their parts. */
  get keys(): Iterable<string> {
    return this.farKeys;
  }

  /** Takes over what an earlier session found. */
  takeOver(findings: readonly Finding[]): void {
    this.known = findings;
  }

  /**
   * Takes over what was found in the state before in parts that are the same in this one. Findings have moved with the text, so where there are
   * any the checks are run again.
   */
  inherit(before: DocumentChecks, twins: Twins): void {
    if (before.staleUnits === 'all') return;
    const stale = new Set(partsOf(this.document.root));
    for (const [part, twin] of twins) if (!isIn(part, before.staleUnits) && !before.near.has(part)) stale.delete(twin);
    this.staleUnits = stale;
    for (const run of before.far) {
      const unit = run.unit && twins.get(run.unit);
      if (!unit || stale.has(unit)) continue;
      const node = twinNode(run.node, run.unit as AstNode, unit);
      if (!node) throw new Error(`${unit.$type} has changed`);
      const moved = { ...run, unit, node };
      this.far.push(moved);
      for (const key of run.keys) this.farKeys.add(key);
      if (run.findings.length > 0 || before.staleRuns.has(run)) this.staleRuns.add(moved);
    }
  }

  /** Notes that all checks of some parts must be run again. */
  forget(units: Units): void {
    if (units === 'none') return;
    if (units === 'all' || this.staleUnits === 'all') this.staleUnits = 'all';
    else this.staleUnits = new Set([...units, ...(this.staleUnits === 'none' ? [] : this.staleUnits)]);
    this.known = undefined;
  }

  /** Notes which checks rest on something that has changed. */
  noteChanges(changed: ReadonlySet<string>): void {
    if (!meet(changed, this.farKeys)) return;
    for (const run of this.far) if (run.keys.some((key) => changed.has(key))) this.staleRuns.add(run);
    if (this.staleRuns.size > 0) this.known = undefined;
  }

  /**
   * Works out what is not known, in steps. Nothing is kept of it when the workspace is no longer current at the end, or when somebody else was
   * sooner.
   */
  *steps(workspace: Workspace, isCurrent: () => boolean): Generator<void, readonly Finding[]> {
    if (this.known) return this.known;
    const { staleUnits: units, staleRuns: runs } = this;
    const memory = newMemory();
    const found: Found = { near: new Map(this.near), far: this.far, farKeys: new Set(this.farKeys) };
    if (units !== 'none') yield* this.runUnits(units, workspace, memory, found);
    if (!isCurrent() || this.known) return this.known ?? [];
    found.far = found.far.map((each) => (runs.has(each) ? this.again(each, workspace, memory, found) : each));
    ({ near: this.near, far: this.far, farKeys: this.farKeys } = found);
    this.staleRuns = new Set();
    this.staleUnits = 'none';
    this.known = [...[...this.near.values()].flat(), ...this.far.flatMap(({ findings }) => findings)].sort(byPlace);
    return this.known;
  }

  /** Runs the checks of some parts; those that look at a file as a whole are always among them. */
  private *runUnits(units: Units, workspace: Workspace, memory: Memory, found: Found): Generator<void> {
    const isMeant = (unit: AstNode | undefined) =>
      units === 'all' || unit === undefined || (units !== 'none' && units.has(unit));
    const { near } = found;
    for (const unit of [...near.keys()]) if (isMeant(unit)) near.delete(unit);
    found.far = found.far.filter(({ unit }) => !isMeant(unit));
    if (units === 'all') found.farKeys = new Set();
    near.set(undefined, [...syntaxFindings(this.document)]);
    let count = 0;
    const nodesOf = units === 'all' || units === 'none' ? undefined : this.nodesIn(units);
    for (const { check, node, run } of runsOf(workspace, this.document, memory, nodesOf)) {
      const unit = partOf(node);
      const { findings, keys } = this.recorded(unit, run);
      for (const key of keys) found.farKeys.add(key);
      if (keys.length > 0) found.far.push({ check, node, unit, keys, findings });
      else if (findings.length > 0) near.set(unit, [...(near.get(unit) ?? []), ...findings]);
      if (++count % STEP === 0) yield;
    }
  }

  /** The nodes by type in some parts, and those outside of all. */
  private nodesIn(units: ReadonlySet<AstNode | undefined>): (type: string) => readonly AstNode[] {
    const byType = new Map<string, AstNode[]>();
    for (const part of new Set([undefined, ...units]))
      forEachNodeOf(this.document.root, part, (node) => {
        const known = byType.get(node.$type);
        if (known) known.push(node);
        else byType.set(node.$type, [node]);
      });
    return (type) => byType.get(type) ?? [];
  }

  private again({ check, node, unit }: FarRun, workspace: Workspace, memory: Memory, { farKeys }: Found): FarRun {
    const run = () => runCheck(workspace, this.document, check, node, memory);
    const recorded = this.recorded(unit, run);
    for (const key of recorded.keys) farKeys.add(key);
    return { check, node, unit, ...recorded };
  }

  /** Runs a check and tells what it looked at outside of its part. */
  private recorded(unit: AstNode | undefined, run: () => Finding[]): { findings: Finding[]; keys: string[] } {
    const whole = this.records.of(unit);
    const gathered = new Set<string>();
    const findings = recording({ owner: whole.owner, self: whole.self, keys: gathered, whole }, run);
    return { findings, keys: gathered.size === 0 ? [] : [...gathered].filter((key) => !this.isOwn(key, unit)) };
  }

  /** What a part holds, and what is around an item, is known to be the same where the part is. Outside of all parts checks are always run again. */
  private isOwn(key: string, part: AstNode | undefined): boolean {
    if (key.charCodeAt(1) !== 32 || key.startsWith('U') || key.startsWith('L') || !key.startsWith(this.uri, 2))
      return false;
    const end = this.uri.length + 2;
    if (!part) return key.length === end || key.charCodeAt(end) === 32;
    const { outside, inside, dates, list } = keysOf(declarationOf(part));
    if (key === outside) return true;
    return (
      !isItemOfList(part) && (key === inside || key === dates || key === list || key.startsWith(memberKey(list, '')))
    );
  }
}

function isIn(part: AstNode, units: Units): boolean {
  return units === 'all' || (units !== 'none' && units.has(part));
}
