import { SymbolKind } from 'vscode-languageserver';

/** The icon of each type of declaration and member in outlines and lists of symbols. */
export const SYMBOL_KINDS: Readonly<Record<string, SymbolKind>> = {
  Instrument: SymbolKind.Package,
  Amendment: SymbolKind.Event,
  ProvisionMark: SymbolKind.Key,
  RatioKind: SymbolKind.TypeParameter,
  Unit: SymbolKind.TypeParameter,
  Term: SymbolKind.Constant,
  Enum: SymbolKind.Enum,
  EnumMember: SymbolKind.EnumMember,
  Entity: SymbolKind.Class,
  Act: SymbolKind.Interface,
  Fact: SymbolKind.Property,
  CodeList: SymbolKind.Array,
  CodeEntry: SymbolKind.EnumMember,
  Group: SymbolKind.Array,
  GroupMember: SymbolKind.EnumMember,
  SectorList: SymbolKind.Enum,
  Sector: SymbolKind.EnumMember,
  Calendar: SymbolKind.Object,
  Closed: SymbolKind.Constant,
  Duty: SymbolKind.Function,
  Exemption: SymbolKind.Method,
  Exclusion: SymbolKind.Event,
  Condition: SymbolKind.Struct,
  Definition: SymbolKind.Variable,
  Version: SymbolKind.Module,
  Period: SymbolKind.Constant,
  Table: SymbolKind.Variable,
  TableVersion: SymbolKind.Module,
  TableRow: SymbolKind.Field,
  Comparison: SymbolKind.Array,
  ComparisonColumn: SymbolKind.Field,
  ComparisonRow: SymbolKind.Field,
  Scenario: SymbolKind.Object,
  Given: SymbolKind.Struct,
  Assignment: SymbolKind.Property,
  Expectation: SymbolKind.Boolean,
  Property: SymbolKind.Boolean,
};

export function symbolKind(type: string): SymbolKind {
  return SYMBOL_KINDS[type] ?? SymbolKind.Null;
}
