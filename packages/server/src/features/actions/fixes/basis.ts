import { type ast, type Finding, spanOf } from '@fefta/language';
import { insertInto } from '../edit/blocks.ts';
import { type Fix, type Fixer, message } from '../offer.ts';
import type { Scene } from '../scene.ts';
import { visible } from '../write/inferred.ts';
import { Naming } from '../write/naming.ts';
import { around, named } from './find.ts';

const MOST = 5;

/** A basis for each instrument in sight, those that the file cites most first. The provision is left to be written. */
export const missingBasis: Fixer = (finding, scene) => {
  const node = named(scene.sheet, finding);
  if (!node) return [];
  const { sheet } = scene;
  return instruments(scene)
    .slice(0, MOST)
    .map((instrument): Fix => {
      const name = instrument.name;
      return {
        id: 'add-basis',
        title: message(
          `根拠「${name}」を書く（条項は後で補う）`,
          `Add the basis '${name}' (provision to be filled in)`,
        ),
        edits: () => {
          const naming = new Naming(scene);
          const line = `${sheet.word('basis')} ${naming.write(instrument)}`;
          return [...insertInto(sheet, node, line, 'first'), ...naming.edits];
        },
      };
    });
};

function instruments(scene: Scene): ast.Instrument[] {
  const counts = new Map<unknown, number>();
  for (const citation of (scene.sheet.document.nodes.get('Citation') ?? []) as ast.Citation[]) {
    const target = citation.instrument?.ref;
    counts.set(target, (counts.get(target) ?? 0) + 1);
  }
  const seen = visible(scene, 'Instrument') as ast.Instrument[];
  return [...seen].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
}

function terms(scene: Scene, kinds: readonly string[]): ast.Term[] {
  return (visible(scene, 'Term') as ast.Term[]).filter((each) => kinds.includes(each.kind)).slice(0, MOST);
}

/** The grounds in sight. */
export const sectorGround: Fixer = (finding, scene) => {
  const sector = around<ast.Sector>(scene.sheet, finding, ['Sector']);
  if (!sector) return [];
  const { sheet } = scene;
  const core = sheet.places.own(sector).find((leaf) => leaf.property === 'core');
  const at = core?.end ?? spanOf(sector.labels.at(-1) ?? sector).end;
  const place = core || sector.labels.length > 0 ? at : sheet.places.name(sector).end;
  return terms(scene, ['ground', '事由']).map((term) => ({
    id: 'add-ground',
    title: message(`事由「${term.name}」を書く`, `Add the ground '${term.name}'`),
    edits: () => {
      const naming = new Naming(scene);
      return [sheet.insert(place, ` ${sheet.word('ground')} ${naming.write(term)}`), ...naming.edits];
    },
  }));
};

/** The authorities in sight. */
export const judgementAuthority: Fixer = (finding: Finding, scene) => {
  const fact = around<ast.Fact>(scene.sheet, finding, ['Fact']);
  if (!fact?.type) return [];
  const { sheet } = scene;
  return terms(scene, ['authority', '当局']).map((term) => ({
    id: 'add-authority',
    title: message(`判断者「${term.name}」を書く`, `Let '${term.name}' decide it`),
    edits: () => {
      const naming = new Naming(scene);
      const text = ` ${sheet.word('by authority')} ${naming.write(term)}`;
      return [sheet.insert(spanOf(fact.type).end, text), ...naming.edits];
    },
  }));
};
