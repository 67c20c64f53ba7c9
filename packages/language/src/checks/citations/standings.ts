import { type Standing, standingOf } from '../../citations/standing.ts';
import type { Citation } from '../../generated/ast.ts';
import type { CheckContext } from '../check.ts';

/** What the held texts say of a citation, worked out once for all checks. */
export function standingIn(citation: Citation, context: CheckContext): Standing | undefined {
  return context.onceFor(citation, 'standing', () => standingOf(citation, context.workspace.statutes));
}
