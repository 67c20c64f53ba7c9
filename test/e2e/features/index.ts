import './diagnostics.ts';
