import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApiDocument } from './openapi-document.ts';

// Writes api/openapi.json: run it after an endpoint of the contract has changed.
writeFileSync(join(import.meta.dirname, '../openapi.json'), await openApiDocument());
