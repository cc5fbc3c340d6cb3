import { join } from 'node:path';
import { startChild } from '../child.ts';
import { projectFolder } from '../config.ts';
import { answersHttp } from '../answers-http.ts';
import type { Part } from '../part.ts';
import type { Run } from '../run.ts';
import { viteProgram } from '../steps/build-web.ts';

export interface WebDevOptions {
  run: Run;
  host: string;
  port: number;
  /** Where `/api` is passed on to. */
  apiUrl: string;
}

/** Vite's development server: the web app with hot reload, in front of the api. */
export function webDevPart({ run, host, port, apiUrl }: WebDevOptions): Part {
  const logFile = run.logFile('web');
  return {
    role: 'web',
    start: (start) =>
      startChild(
        {
          role: 'web',
          command: process.execPath,
          args: [
            viteProgram(),
            '--host',
            host,
            '--port',
            String(port),
            '--strictPort',
            '--clearScreen',
            'false',
          ],
          cwd: join(projectFolder, 'designer-ui'),
          env: { ...run.environment, BATON_API_URL: apiUrl },
          logFile,
          isReady: () => answersHttp(`http://${host}:${port}/`),
          readyWithinSeconds: 60,
          stopWithinSeconds: 3,
        },
        start,
      ),
  };
}
