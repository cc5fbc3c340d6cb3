import { testZone } from '../config.ts';

/** Settings for one small machine (two cores); durability is never traded away. */
export const serverSettings: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '1GB',
  wal_compression: 'on',
  synchronous_commit: 'on',
  random_page_cost: '1.1',
  jit: 'off',
  // Parallel queries need /dev/shm, which containers keep tiny; two cores gain nothing from them.
  max_parallel_workers_per_gather: '0',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
  // A transaction left open hides every later change from the projector.
  idle_in_transaction_session_timeout: '60s',
};

/** For servers that are thrown away after the tests: nothing survives a crash of the machine. */
export const testServerSettings: Record<string, string> = {
  ...serverSettings,
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  shared_buffers: '128MB',
  max_connections: '200',
  timezone: testZone,
};
