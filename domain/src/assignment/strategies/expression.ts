import type { Strategy } from '../assignment-case.ts';
import { findNamedPeople, textsIn } from '../find-named-people.ts';

interface Variable {
  text: string | null;
  /** JSON of a list. */
  list: string | null;
}

/** `expression(name)`: the person or people whose ids a variable of the instance holds. */
export const expression: Strategy = async ({ sql, userTaskId, variables }, [name]) => {
  if (variables) return await findNamedPeople(sql, textsIn(name ? variables[name] : null));
  const [variable] = await sql<Variable[]>`
    select case when v.bytearray_id_ is null then v.text_ end as text,
      convert_from(b.bytes_, 'UTF8') as list
    from act_ru_task t
      join act_ru_variable v on v.execution_id_ = t.proc_inst_id_ and v.name_ = ${name ?? null}
      left join act_ge_bytearray b on b.id_ = v.bytearray_id_
    where t.id_ = ${userTaskId}`;
  return await findNamedPeople(sql, variable?.list ? readList(variable.list) : textsIn(variable?.text));
};

function readList(json: string): string[] {
  try {
    return textsIn(JSON.parse(json));
  } catch {
    return [];
  }
}
