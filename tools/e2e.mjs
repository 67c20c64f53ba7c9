// Tests the extension and the language server in real editors: `npm run test:e2e`. The harness is TypeScript, which Node 24 runs as it is.
const [major] = process.versions.node.split('.').map(Number);

if (major < 24) {
  console.error(`test:e2e needs Node 24 (this is ${process.versions.node}): run it as npm run test:e2e`);
  process.exitCode = 1;
} else {
  const { main } = await import('../test/e2e/harness/main.ts');
  // Whatever a browser or an editor left open must not keep the process alive.
  process.exit(await main());
}
