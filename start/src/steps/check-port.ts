import { createServer } from 'node:net';
import { StartFault } from '../start-fault.ts';

/** Finds out early whether the app's port is free; port 0 becomes a free one. Throws StartFault naming BATON_PORT. */
export function checkPort(host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (fault: NodeJS.ErrnoException) => reject(portFault(host, port, fault)));
    probe.listen({ host, port, exclusive: true }, () => {
      const address = probe.address();
      const taken = address !== null && typeof address === 'object' ? address.port : port;
      probe.close(() => resolve(taken));
    });
  });
}

function portFault(host: string, port: number, fault: NodeJS.ErrnoException): StartFault {
  if (fault.code === 'EADDRINUSE') {
    return new StartFault(
      `Port ${port} is taken by another program.`,
      `Choose another one: BATON_PORT=${port + 1} corepack pnpm start`,
    );
  }
  if (fault.code === 'EACCES') {
    return new StartFault(`Port ${port} needs more rights than yours.`, 'Set BATON_PORT to 1024 or more.');
  }
  return new StartFault(
    `Nothing can listen on ${host}:${port} (${fault.code}).`,
    'Set BATON_HOST to an address of this machine, and BATON_PORT to a free port.',
  );
}
