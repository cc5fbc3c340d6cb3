import { localized } from '@baton/contract/process/localized';
import { namespaces } from '../xml/xml-element.ts';
import { modelElements } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** Classes, beans and expressions as behaviour are code; a drawing holds none. */
export const noCode: Rule = {
  name: 'no-code',
  severity: 'error',
  says: localized(
    '没有元素会执行类、Bean 或表达式中的代码',
    '沒有元素會執行類、Bean 或運算式中的程式碼',
    'No element runs a class, a bean or an expression as code',
  ),
  why: localized(
    '画流程的人不应能在服务器上执行代码；而且改了代码，图却看不出来。',
    '畫流程的人不應能在伺服器上執行程式碼；而且改了程式碼，圖卻看不出來。',
    'Who draws a process must not run code on the server; and a change of that code would show on no drawing.',
  ),
  problem: localized(
    '“{name}”的 {attribute} 会执行代码',
    '「{name}」的 {attribute} 會執行程式碼',
    '{attribute} of "{name}" would run code',
  ),
  mend: localized(
    '用工作单元（外部任务）代替',
    '用工作單元（外部任務）代替',
    'Use a worker (external task) instead',
  ),
  *check({ drawing }) {
    for (const element of modelElements(drawing)) {
      for (const { name, namespace, prefix } of element.attributes) {
        // Listeners carry these without a namespace, and the engine reads them there.
        const read =
          namespace === namespaces.camunda || namespace === namespaces.activiti || namespace === '';
        if (!read || !code.has(name)) continue;
        yield { at: element, values: { attribute: prefix ? `${prefix}:${name}` : name } };
      }
    }
  },
};

const code: ReadonlySet<string> = new Set([
  ...['class', 'delegateExpression', 'expression', 'resource', 'formHandlerClass'],
  ...['variableMappingClass', 'variableMappingDelegateExpression', 'scriptFormat'],
]);
