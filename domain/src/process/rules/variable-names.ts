import { localized } from '@baton/contract/process/localized';
import { reservedNames } from '../expression/parse-expression.ts';
import { caughtNames } from '../local-names.ts';
import { camundaAttribute } from '../xml/xml-element.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** Names the platform or the engine uses itself are not for variables of a drawing. */
export const variableNames: Rule = {
  name: 'variable-names',
  severity: 'error',
  says: localized(
    '变量名以字母开头，不使用平台保留的名字',
    '變數名以字母開頭，不使用平台保留的名字',
    'Names of variables begin with a letter and are not those of the platform',
  ),
  why: localized(
    'outcome、loopCounter、decided_…、steps 由平台写入；同名字段会被覆盖，按钮和会签就会算错。',
    'outcome、loopCounter、decided_…、steps 由平台寫入；同名欄位會被覆蓋，按鈕和會簽就會算錯。',
    'The platform writes outcome, loopCounter, decided_… and steps: a field of that name would be overwritten, and buttons or countersigning would go wrong.',
  ),
  problem: localized(
    '“{variable}”不能作变量名',
    '「{variable}」不能作變數名',
    '"{variable}" cannot be the name of a variable',
  ),
  mend: localized(
    '换一个以字母开头、只含字母数字下划线的名字',
    '換一個以字母開頭、只含字母數字底線的名字',
    'Use another name of letters, digits and underscores',
  ),
  *check({ bundle, drawing, variables }) {
    const routing = new Set(variables.map((variable) => variable.name));
    for (const node of nodesOf(drawing)) {
      const element = node.multiInstance?.element;
      const written = [
        ...caughtNames(node),
        ...[camundaAttribute(node.xml, 'resultVariable'), camundaAttribute(node.xml, 'initiator')],
        element,
      ];
      for (const variable of written) {
        if (variable && !usable(variable)) yield { at: node.xml, values: { variable } };
      }
      if (element && routing.has(element)) yield { at: node.xml, values: { variable: element } };
    }
    for (const { name } of bundle.typeDeclaration.routingVariables ?? []) {
      if (!usable(name)) yield { at: drawing.process, values: { variable: name } };
    }
    for (const form of bundle.forms) {
      for (const { path } of form.fields) {
        if (taken(path) || isOfSteps(path))
          yield { at: null, file: form.fileName, values: { variable: path } };
      }
    }
  },
};

function usable(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !taken(name) && !reservedNames.has(name);
}

/** Where the entries of a list record what they fill in. */
function isOfSteps(path: string): boolean {
  return /^steps(?:$|[.[])/.test(path);
}

/**
 * Written by the platform, by loops and by business rule tasks: the engine keeps the raw answer of a table under
 * `decisionResult` for the time of the call, and throws ENGINE-17006 where a variable has that name (seen on 7.24).
 */
const ownNames = new Set(['outcome', 'loopCounter', 'decisionResult']);

function taken(name: string): boolean {
  return ownNames.has(name) || /^decided_/.test(name);
}
