import { draw } from '../rules/examples/draw.ts';
import type { Attempt } from './drawings.ts';
import { around, extended, task, worker, routed, activiti } from './drawings.ts';

/** Code in a drawing. */
export const codeAttempts: Attempt[] = [
  ['a class', worker('camunda:class="java.lang.Runtime"'), 'no-code'],
  ['a class of Activiti', worker(`${activiti} a:class="java.lang.Runtime"`), 'foreign-engine'],
  ['a delegate of Activiti', worker(`${activiti} a:delegateExpression="x"`), 'no-code'],
  ['a bean', worker('camunda:delegateExpression="${dataSource}"'), 'no-code'],
  ['an expression', worker('camunda:expression="${execution.setVariable(1,2)}"'), 'no-code'],
  ['a shell task', worker('camunda:type="shell"'), 'worker-external'],
  ['a mail task', worker('camunda:type="mail"'), 'worker-external'],
  [
    'a worker with a class beside its topic',
    worker('camunda:type="external" camunda:topic="notify" camunda:class="x"'),
    'no-code',
  ],
  ['a computed topic', worker('camunda:type="external" camunda:topic="${title}"'), 'expression-place'],
  ['a send task without worker', around(draw.node('sendTask', 'handle')), 'worker-external'],
  [
    'a rule task with a class',
    around(draw.node('businessRuleTask', 'handle', 'camunda:class="x"')),
    'no-code',
  ],
  [
    'a rule task with two behaviours',
    around(
      draw.node(
        'businessRuleTask',
        'handle',
        'camunda:decisionRef="d" camunda:type="external" camunda:topic="notify"',
      ),
    ),
    'worker-external',
  ],
  [
    'a throwing message with a class',
    around(
      draw.node('intermediateThrowEvent', 'handle', '', '<bpmn:messageEventDefinition camunda:class="x"/>'),
    ),
    'no-code',
  ],
  [
    'a throwing message that does nothing',
    around(draw.node('intermediateThrowEvent', 'handle', '', draw.message('foreign'))),
    'worker-external',
  ],
  [
    'a script',
    around(draw.node('scriptTask', 'handle', 'scriptFormat="groovy"', '<bpmn:script>1</bpmn:script>')),
    'no-script',
  ],
  [
    'a script from a file',
    around(draw.node('scriptTask', 'handle', 'scriptFormat="js" camunda:resource="x.js"')),
    'no-script',
  ],
  [
    'a script in a picture',
    around(draw.userTask('handle'), {
      beside: '<bpmn:process id="p" isExecutable="false"><bpmn:scriptTask id="s"/></bpmn:process>',
    }),
    'no-script',
  ],
  [
    'a script in another namespace',
    around(draw.userTask('handle') + '<x:scriptTask xmlns:x="urn:x" id="s"/>'),
    'no-script',
  ],
  [
    'a task in another namespace',
    around(draw.userTask('handle') + '<x:serviceTask xmlns:x="urn:x" id="s"/>'),
    'foreign-element',
  ],
  [
    'a task without namespace',
    around(draw.userTask('handle') + '<serviceTask xmlns="" id="s"/>'),
    'foreign-element',
  ],
  ['a task hidden in extensions', extended('<bpmn:scriptTask id="s"/>'), 'foreign-element'],
  ['an execution listener', extended('<camunda:executionListener event="start" class="x"/>'), 'no-listener'],
  [
    'a listener with bare attributes',
    extended('<camunda:taskListener event="create" delegateExpression="x"/>'),
    'no-code',
  ],
  [
    'a listener of Activiti',
    extended(`<a:taskListener ${activiti} event="create" class="x"/>`),
    'no-listener',
  ],
  [
    'a listener on a flow',
    routed(
      '${urgent}</bpmn:conditionExpression><bpmn:extensionElements><camunda:executionListener event="take" class="x"/></bpmn:extensionElements><bpmn:conditionExpression>',
    ),
    'no-listener',
  ],
  [
    'a listener on the process',
    around(
      draw.userTask('handle') +
        '<bpmn:extensionElements><camunda:executionListener event="end" expression="x"/></bpmn:extensionElements>',
    ),
    'no-listener',
  ],
  [
    'a connector',
    extended('<camunda:connector/>', 'serviceTask', 'camunda:type="external" camunda:topic="notify"'),
    'no-connector',
  ],
  ['a field', extended('<camunda:field name="x" stringValue="y"/>'), 'no-connector'],
  [
    'an input parameter',
    extended(
      '<camunda:inputOutput><camunda:inputParameter name="x">${title}</camunda:inputParameter></camunda:inputOutput>',
    ),
    'expression-place',
  ],
  [
    'a scripted parameter',
    extended(
      '<camunda:inputOutput><camunda:inputParameter name="x"><camunda:script scriptFormat="js">1</camunda:script></camunda:inputParameter></camunda:inputOutput>',
    ),
    'no-script',
  ],
  ['a form handler class', task('camunda:formHandlerClass="x"'), 'no-code'],
  ['a form from elsewhere', task('camunda:formKey="https://evil.example/form"'), 'foreign-form'],
  [
    'a generated form',
    extended('<camunda:formData><camunda:formField id="x" type="string"/></camunda:formData>'),
    'foreign-form',
  ],
  [
    'a candidate by class',
    around(
      draw.node(
        'userTask',
        'handle',
        '',
        '<bpmn:humanPerformer><bpmn:resourceAssignmentExpression><bpmn:formalExpression>${x.y()}</bpmn:formalExpression></bpmn:resourceAssignmentExpression></bpmn:humanPerformer>',
        { ticketStatus: 'pending' },
      ),
    ),
    'element-supported',
  ],
];
