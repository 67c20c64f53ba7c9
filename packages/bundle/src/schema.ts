import schema from '../schema/bundle-1.schema.json' with { type: 'json' };

/** The JSON Schema (draft 2020-12) of bundles 1.x. */
export const BUNDLE_SCHEMA: Readonly<Record<string, unknown>> = schema;
