export * from './bundle.ts';
export type * from './expression.ts';
