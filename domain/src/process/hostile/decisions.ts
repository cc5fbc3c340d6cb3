import { draw } from '../rules/examples/draw.ts';
import type { Attempt } from './drawings.ts';
import { around, dmn } from './drawings.ts';

/** Decisions and files of other kinds. */
export const decisionsAttempts: Attempt[] = [
  [
    'a decision in JUEL',
    around(
      draw.userTask('handle'),
      dmn('<literalExpression expressionLanguage="juel"><text>1</text></literalExpression>'),
    ),
    'decision-language',
  ],
  [
    'a decision in a script',
    around(
      draw.userTask('handle'),
      dmn('<literalExpression expressionLanguage="javascript"><text>1</text></literalExpression>'),
    ),
    'decision-language',
  ],
  [
    'a language for all decisions',
    around(
      draw.userTask('handle'),
      dmn('<literalExpression><text>1</text></literalExpression>', 'expressionLanguage="groovy"'),
    ),
    'decision-language',
  ],
  [
    'a Java function in FEEL',
    around(
      draw.userTask('handle'),
      dmn(
        '<literalExpression><text>function(x) external {java: {class: "java.lang.Runtime"}}</text></literalExpression>',
      ),
    ),
    'decision-expressions',
  ],
  [
    'a case instead of a decision',
    around(draw.userTask('handle'), {
      decisions: [
        {
          fileName: 'd.dmn',
          xml: '<cmmn:definitions xmlns:cmmn="http://www.omg.org/spec/CMMN/20151109/MODEL"><cmmn:case id="c"/></cmmn:definitions>',
        },
      ],
    }),
    'decision-file',
  ],
  [
    'a case by its file name',
    around(draw.userTask('handle'), {
      decisions: [
        { fileName: 'd.cmmn', xml: '<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"/>' },
      ],
    }),
    'file-names',
  ],
  [
    'a process as a form',
    around(draw.userTask('handle'), {
      forms: [{ fileName: 'evil.bpmn', schema: { id: 'e', components: [] } }],
    }),
    'file-names',
  ],
  [
    'a case that is called',
    around(draw.node('callActivity', 'handle', 'camunda:caseRef="c"')),
    'call-activity',
  ],
  [
    'a mapping class on a call',
    around(draw.node('callActivity', 'handle', 'calledElement="x" camunda:variableMappingClass="y"')),
    'no-code',
  ],
];
