import { type Bundle, type Digest, FORMAT_VERSION, seal, type UnsealedBundle } from '@fefta/bundle';
import {
  allNodes,
  type ast,
  checkWorkspace,
  type Finding,
  labelsOf,
  type Progress,
  type Workspace,
} from '@fefta/language';
import { citation, declared, marksOf } from './common.ts';
import { controlLists, procedure, regime } from './controls.ts';
import { calendar, codeList, group, sectorList } from './lists.ts';
import { standardUnitEntries } from './quantities.ts';
import { definition, duty, exemption, predicate } from './rules.ts';
import { property, scenario } from './scenarios.ts';
import { comparison, table } from './tables.ts';
import { byName, CompilationUnit } from './unit.ts';
import { amendment, enumeration, instrument, subject, term, unitEntry } from './vocabulary.ts';

export interface CompileOptions {
  name: string;
  version: string;
  /** SHA-256, where the platform has it; without it the bundle's own. */
  digest?: Digest;
  /** All findings of the workspace, where somebody has them already. */
  findings?: readonly Finding[];
}

/** Version of the language that this compiler reads. */
export const LANGUAGE_VERSION = '1.0';
export const COMPILER_VERSION = '0.1.0';

/** `text` is the one text of the bundle: canonical JSON. */
export type CompileResult =
  | { ok: true; bundle: Bundle; text: string; findings: Finding[] }
  | { ok: false; findings: Finding[] };

/**
 * Checks and compiles a workspace to a bundle. Warnings do not stop it; one error does, and then there is no bundle.
 * The bundle depends on nothing but the sources' contents, `name` and `version`.
 */
export function compileWorkspace(workspace: Workspace, options: CompileOptions, progress?: Progress): CompileResult {
  const findings = [...(options.findings ?? checkWorkspace(workspace, progress))];
  if (findings.some((each) => each.severity === 'error')) return { ok: false, findings };
  const unit = new CompilationUnit(workspace, options.digest);
  const unsealed = assemble(unit, options);
  if (unit.findings.length > 0) return { ok: false, findings: [...findings, ...unit.findings] };
  return { ok: true, ...seal(unsealed, options.digest), findings };
}

/** The bundle of the documents of a unit. */
export function assemble(
  unit: CompilationUnit,
  { name, version }: Pick<CompileOptions, 'name' | 'version'>,
): UnsealedBundle {
  const each = <N extends { $type: string }, T extends { name: string }>(
    type: N['$type'],
    compile: (unit: CompilationUnit, node: N) => T,
  ) => byName([...allNodes(unit.workspace, type as never)].map((node) => compile(unit, node as unknown as N)));
  return {
    format: 'fefta-bundle',
    formatVersion: FORMAT_VERSION,
    manifest: {
      name,
      version,
      language: LANGUAGE_VERSION,
      compiler: COMPILER_VERSION,
      sources: [...unit.digests],
    },
    ratioKinds: each<ast.RatioKind, Bundle['ratioKinds'][number]>('RatioKind', declared),
    units: each('Unit', unitEntry),
    ...standard(unit),
    terms: each('Term', term),
    enums: each('Enum', enumeration),
    entities: each<ast.Entity, Bundle['entities'][number]>('Entity', subject),
    acts: each<ast.Act, Bundle['acts'][number]>('Act', subject),
    instruments: each('Instrument', instrument),
    amendments: each('Amendment', amendment),
    provisions: provisions(unit),
    codes: each('CodeList', codeList),
    groups: each('Group', group),
    sectors: each('SectorList', sectorList),
    calendars: each('Calendar', calendar),
    regimes: each('Regime', regime),
    controlLists: controlLists(
      unit,
      [...allNodes<ast.ControlList>(unit.workspace, 'ControlList')],
      [...allNodes<ast.Regime>(unit.workspace, 'Regime')],
    ),
    procedures: each('Procedure', procedure),
    duties: each('Duty', duty),
    exemptions: each('Exemption', exemption),
    predicates: byName([
      ...each<ast.Exclusion, Bundle['predicates'][number]>('Exclusion', predicate),
      ...each<ast.Condition, Bundle['predicates'][number]>('Condition', predicate),
    ]),
    definitions: each('Definition', definition),
    tables: each('Table', table),
    comparisons: each('Comparison', comparison),
    scenarios: each('Scenario', scenario),
    properties: each('Property', property),
  };
}

/** Rules without quantities have the same bytes as before there was a standard. */
function standard(unit: CompilationUnit): Pick<Bundle, 'standardUnits'> {
  const standardUnits = byName(standardUnitEntries(unit));
  return standardUnits.length > 0 ? { standardUnits } : {};
}

function provisions(unit: CompilationUnit): Bundle['provisions'] {
  return inOrder(
    [...allNodes<ast.ProvisionMark>(unit.workspace, 'ProvisionMark')].map((node) => ({
      citation: citation(unit, node.citation),
      labels: labelsOf(node.labels),
      marks: marksOf(node.marks),
      place: unit.place(node),
    })),
  );
}

/** Marks of provisions by what they mark, then by where they stand. */
export function inOrder(provisions: Bundle['provisions']): Bundle['provisions'] {
  const key = (entry: Bundle['provisions'][number]) =>
    `${entry.citation.instrument} ${entry.citation.provision} ${entry.place.join(' ')}`;
  return provisions.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
