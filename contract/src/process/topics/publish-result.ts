import { Type } from 'typebox';
import { localized } from '../localized.ts';
import { retryInputs } from '../retries.ts';
import { topic } from '../topic.ts';

/** Writes the closing result for the requester and opens the rating. */
export const publishResult = topic({
  name: 'publish-result',
  version: 1,
  icon: 'i-lucide-badge-check',
  title: localized('公布结果', '公布結果', 'Publish result'),
  description: localized(
    '把处理结果告知发起人，并开放评价',
    '把處理結果告知發起人，並開放評價',
    'Writes the result for the requester and opens the rating',
  ),
  inputs: Type.Object({ ...retryInputs }),
  outputs: Type.Object({}),
  errors: [],
  example: {},
});
