import { rebuildProjection } from '@baton/domain/engine';
import { openPlatform } from '../open-platform.ts';
import { dyingPassPoint } from './dying-pass-point.ts';

// Rebuilds the read model of a running platform, as a process of its own that may die half way.
const [databaseUrl = '', engineUrl = ''] = process.argv.slice(2);
const { ctx, close } = openPlatform({ databaseUrl, engineUrl, engineSecret: 'unused', log: () => undefined });
const report = await rebuildProjection({ ...ctx, passPoint: dyingPassPoint('rebuild') });
process.stdout.write(`${JSON.stringify(report)}\n`);
await close();
