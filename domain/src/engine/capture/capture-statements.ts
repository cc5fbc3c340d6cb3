import { createHash } from 'node:crypto';
import { capturedTables } from './captured-tables.ts';
import type { CapturedTable } from './captured-tables.ts';

/** All that makes one table's changes rows of ours: a function and one trigger per operation. */
export interface TableCapture {
  table: string;
  triggers: string[];
  /** Hash of the statements, kept as the function's comment. */
  version: string;
  functionName: string;
  statements: string[];
}

/** Name of the index by which a business key starts one root instance only. */
export const businessKeyIndex = 'baton_root_business_key';

/** The captures of all tables. */
export function tableCaptures(): TableCapture[] {
  return capturedTables.map(captureOf);
}

function captureOf(captured: CapturedTable): TableCapture {
  const { table } = captured;
  const functionName = `capture_${table}`;
  const triggers = captured.operations.map((operation) => `baton_${operation}_${table}`);
  const body = [
    createFunction(captured, functionName),
    ...captured.operations.flatMap(createTrigger(captured)),
  ];
  const version = createHash('sha256').update(body.join('\n')).digest('hex').slice(0, 16);
  return {
    table,
    triggers,
    version,
    functionName,
    statements: [...body, `comment on function app.${functionName}() is 'baton:${version}'`],
  };
}

/**
 * Inserts plain columns of the row and looks nothing up: an error here would abort the engine's transaction. It
 * runs with its owner's rights under a fixed search path.
 */
function createFunction({ kind, id, processInstanceId }: CapturedTable, name: string): string {
  const values = (row: string) =>
    `('${kind}', ${row}.${id}, ${processInstanceId ? `${row}.${processInstanceId}` : 'null'}, lower(tg_op))`;
  // An identity link of a process definition has no user task and is nobody's change.
  const skip = (row: string) =>
    processInstanceId ? '' : `if ${row}.${id} is null then return null; end if;`;
  return `
    create or replace function app.${name}() returns trigger language plpgsql
    security definer set search_path = app, pg_temp as $capture$
    begin
      if tg_op = 'DELETE' then
        ${skip('old')}
        insert into engine_changes (kind, id, process_instance_id, op) values ${values('old')};
      else
        ${skip('new')}
        insert into engine_changes (kind, id, process_instance_id, op) values ${values('new')};
      end if;
      return null;
    end $capture$`;
}

function createTrigger({ table, columns }: CapturedTable) {
  return (operation: 'insert' | 'update' | 'delete'): string[] => {
    const name = `baton_${operation}_${table}`;
    const differs = columns.map((column) => `old.${column} is distinct from new.${column}`).join(' or ');
    return [
      `drop trigger if exists ${name} on engine.${table}`,
      `create constraint trigger ${name} after ${operation} on engine.${table}
        deferrable initially deferred for each row
        ${operation === 'update' ? `when (${differs})` : ''} execute function app.capture_${table}()`,
    ];
  };
}
