import { FeftaTerminals } from '../generated/ast.ts';
import { withoutNumber } from '../syntax/unit-token.ts';
import { standardUnit } from '../units/measure.ts';

const NAME = new RegExp(`^(?:${FeftaTerminals.ID.source})$`);

/**
 * A unit with its symbols as the standard writes them: W/cm2 and Ｗ／ｃｍ２ as W/cm². One that would become a plain word (㎜) stays as it is: a
 * word after it would be taken for part of the quantity.
 */
export function writtenUnit(image: string): string {
  const unit = withoutNumber(image);
  const name = standardUnit(unit)?.name;
  return name === undefined || NAME.test(name) ? image : image.slice(0, image.length - unit.length) + name;
}
