import { runApi } from '@baton/api/run-api';
import { dyingPassPoint } from './dying-pass-point.ts';

await runApi(dyingPassPoint('api'));
