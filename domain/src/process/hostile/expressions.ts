import { draw } from '../rules/examples/draw.ts';
import type { Attempt } from './drawings.ts';
import { around, extended, task, routed, many } from './drawings.ts';

/** Expressions the engine would evaluate. */
export const expressionsAttempts: Attempt[] = [
  ['a call in a condition', routed("${''.getClass().forName('x')}"), 'expression-grammar'],
  ['a path in a condition', routed('${title.class.name == 1}'), 'expression-grammar'],
  ['an index in a condition', routed('${departments[0] == 1}'), 'expression-grammar'],
  ['a deferred expression', routed('#{execution.id}'), 'expression-grammar'],
  ['the execution itself', routed('${execution == null}'), 'expression-grammar'],
  [
    'a scripted condition',
    routed('1 == 1', 'bpmn:conditionExpression', 'language="groovy"'),
    'expression-language',
  ],
  [
    'a condition from a file',
    routed('${urgent}', 'bpmn:conditionExpression', 'language="js" camunda:resource="deployment://x.js"'),
    'no-code',
  ],
  ['text around a condition', routed('x${urgent}'), 'expression-grammar'],
  ['two expressions in one', routed('${urgent}${urgent}'), 'expression-grammar'],
  ['a condition hidden in CDATA', routed('<![CDATA[${title.length()}]]>'), 'expression-grammar'],
  ['a condition written in references', routed('&#36;{title.length()}'), 'expression-grammar'],
  ['an expression as assignee', task('camunda:assignee="${userService.find(title)}"'), 'expression-grammar'],
  [
    'an expression as name',
    around(draw.userTask('handle').replace('name="handle"', 'name="${a.b}"')),
    'expression-place',
  ],
  [
    'an expression as documentation',
    around(draw.userTask('handle', {}, '<bpmn:documentation>${a.b()}</bpmn:documentation>')),
    'expression-place',
  ],
  ['an expression as property', around(draw.userTask('handle', { stage: '${title}' })), 'expression-place'],
  [
    'an expression as form',
    task('camunda:formRef="${title}" camunda:formRefBinding="deployment"'),
    'expression-place',
  ],
  ['an expression as due date', task('camunda:dueDate="${dateTime().plusDays(1)}"'), 'expression-grammar'],
  [
    'an expression as message name',
    around(draw.userTask('handle'), { beside: '<bpmn:message id="m" name="${title}"/>' }),
    'expression-place',
  ],
  [
    'an expression as timer',
    around(
      draw.node(
        'intermediateCatchEvent',
        'handle',
        '',
        '<bpmn:timerEventDefinition><bpmn:timeDuration>${x.y}</bpmn:timeDuration></bpmn:timerEventDefinition>',
      ),
    ),
    'expression-grammar',
  ],
  ['an expression as priority of a job', task('camunda:jobPriority="${a.b()}"'), 'expression-place'],
  [
    'an expression as retry cycle',
    extended('<camunda:failedJobRetryTimeCycle>${a.b()}</camunda:failedJobRetryTimeCycle>'),
    'expression-place',
  ],
  [
    'an expression as collection',
    around(many('camunda:collection="${departments.elements()}" camunda:elementVariable="d"')),
    'expression-grammar',
  ],
  [
    'an expression as completion',
    around(
      many(
        'camunda:collection="departments" camunda:elementVariable="d"',
        '<bpmn:completionCondition>${nrOfCompletedInstances > 0}</bpmn:completionCondition>',
      ),
    ),
    'expression-grammar',
  ],
];
