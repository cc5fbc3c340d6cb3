// Plain JavaScript that the oldest Node can read: it says what is wrong before anything else can fail.
const oldest = 24;
const found = Number(process.versions.node.split('.')[0]);

if (found < oldest) {
  process.stderr.write(
    `Baton needs Node ${oldest} or newer; this is ${process.versions.node}.\n` +
      'Start it with "corepack pnpm start" in the project folder: that brings its own Node.\n' +
      'If you did, its Node could not be installed: run "corepack pnpm install --force" and read what it says.\n',
  );
  process.exit(1);
}

const { enableCompileCache } = await import('node:module');
const { fileURLToPath } = await import('node:url');
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/baton/node', import.meta.url)));
await import('./src/main.ts');
