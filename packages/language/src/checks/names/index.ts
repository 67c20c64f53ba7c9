import type { Check } from '../check.ts';
import { ambiguousName } from './ambiguous-name.ts';
import { confusableName } from './confusable-name.ts';
import { duplicateMember } from './duplicate-member.ts';
import { duplicateName } from './duplicate-name.ts';
import { labelTwice } from './label-twice.ts';
import { missingLabel } from './missing-label.ts';
import { nameNotNfc } from './name-not-nfc.ts';
import { unknownNamespace } from './unknown-namespace.ts';
import { unresolvedName } from './unresolved-name.ts';
import { unusedDeclaration } from './unused-declaration.ts';
import { unusedImport } from './unused-import.ts';

export const NAMES_CHECKS: readonly Check[] = [
  unresolvedName,
  ambiguousName,
  duplicateName,
  duplicateMember,
  unknownNamespace,
  unusedImport,
  unusedDeclaration,
  nameNotNfc,
  confusableName,
  missingLabel,
  labelTwice,
];
