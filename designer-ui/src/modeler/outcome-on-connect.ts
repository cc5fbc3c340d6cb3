import { localized } from '@baton/contract/process/localized';
import type { BlockOutcome } from './blocks/block.ts';
import type { BlockBuilder } from './blocks/block-builder.ts';
import { agree, agreeWords, refuse, refuseWords } from './blocks/part-makers.ts';
import type { EventBus } from './diagram-services.ts';
import type { EditedElement, Modeling } from './editor-services.ts';
import type { ModelElement } from './model-element.ts';
import { elementsOf } from './model-element.ts';
import { conditionKey, isDefaultFlow, isOutcomeFlow } from './outcome-flow.ts';
import { readProperties } from './product-properties.ts';

interface Connecting {
  context: { connection: EditedElement };
}

/** A flow drawn out of a step's own gateway is a button: it gets a key, a name and what it counts as. */
class OutcomeOnConnect {
  static readonly $inject = ['eventBus', 'modeling', 'blockBuilder'];

  constructor(eventBus: EventBus, modeling: Modeling, builder: BlockBuilder) {
    eventBus.on('commandStack.connection.create.postExecuted', (happening) => {
      const { connection } = (happening as unknown as Connecting).context;
      const flow = connection.businessObject;
      if (!isOutcomeFlow(flow) || isDefaultFlow(flow) || conditionKey(flow) !== null) return;
      if (readProperties(flow)['outcome']) return;
      modeling.updateProperties(connection, builder.outcomeAttributes(nextOutcome(flow)));
    });
  }
}

/** First agreeing, then refusing, then one of its own. */
function nextOutcome(flow: ModelElement): BlockOutcome {
  const others = elementsOf(flow.get('sourceRef') as ModelElement, 'outgoing').filter((one) => one !== flow);
  const verdicts = others.map((one) => readProperties(one)['verdict']);
  const keys = others.map((one) => conditionKey(one) ?? readProperties(one)['outcome']);
  const free = (name: string) => {
    let key = name;
    for (let count = 2; keys.includes(key); count++) key = `${name}${count}`;
    return key;
  };
  if (!verdicts.includes('agree')) return agree(free('agree'), agreeWords);
  if (!verdicts.includes('refuse')) return refuse(free('refuse'), refuseWords);
  const properties = { verdict: 'other', tone: 'neutral', order: String(others.length + 1) };
  return { key: free('other'), words: otherWords, properties };
}

const otherWords = localized('其他', '其他', 'Other');

export const outcomeOnConnect = {
  __init__: ['outcomeOnConnect'],
  outcomeOnConnect: ['type', OutcomeOnConnect],
};
