import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { projectInstance } from '../engine/index.ts';

/** One attempt: what fails again is shown again at once. */
const retries = 1;

/** Lets the engine try a failed worker step, timer or continuation again. Throws `engine_incident_not_found`. */
export async function retryEngineIncident(ctx: Context, id: string): Promise<void> {
  const [incident] = await ctx.db.$client<
    { kind: string; configuration: string | null; processInstanceId: string }[]
  >`
    select root.incident_type_ as kind, root.configuration_ as configuration, i.proc_inst_id_ as "processInstanceId"
    from act_ru_incident i join act_ru_incident root on root.id_ = i.root_cause_incident_id_
    where i.id_ = ${id}`;
  if (!incident?.configuration) throw new DomainError('engine_incident_not_found', { id });
  if (incident.kind === 'failedExternalTask')
    await ctx.engine.retryExternalTask(incident.configuration, retries);
  else await ctx.engine.retryJob(incident.configuration, retries);
  await projectInstance(ctx, incident.processInstanceId);
}
