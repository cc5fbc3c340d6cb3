import { expect, it } from 'vitest';
import { decisionUses } from './decision-uses.ts';
import { readDecisionFile } from './read-decision-file.ts';
import { starterDecision } from './starter-decision.ts';

it('shows what stands in a file', () => {
  const xml = starterDecision({ id: 'car-level', name: '金额 <大> & "小"' });
  expect(readDecisionFile(xml)).toEqual([
    {
      ...{ id: 'car-level', name: '金额 <大> & "小"', requires: [] },
      inputs: [{ label: 'amount', text: 'amount', type: 'number' }],
      outputs: [{ label: 'result', text: 'result', type: 'string' }],
      ruleIds: ['car-level-rule-1', 'car-level-rule-2'],
    },
  ]);
});

it('finds the steps that take a decision', () => {
  const uses = decisionUses(
    `<b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
      <b:process><b:businessRuleTask id="a" name="定级" camunda:decisionRef="level"/>
      <b:businessRuleTask id="b" camunda:decisionRef="level"/><b:businessRuleTask id="c"/></b:process></b:definitions>`,
  );
  expect([...uses]).toEqual([['level', ['定级', 'b']]]);
});
