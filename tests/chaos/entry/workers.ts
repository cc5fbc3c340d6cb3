import { runWorkers } from '@baton/engine-workers/run-workers';
import { dyingPassPoint } from './dying-pass-point.ts';

runWorkers(dyingPassPoint('workers'));
