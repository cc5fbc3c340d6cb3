import type { EndpointInput } from '@baton/contract/endpoint';
import { mergeTypeDraft } from '@baton/contract/http/draft-merges';
import type { DraftMerge } from '@baton/contract/http/draft-merges';
import { call } from '../../../api/call.ts';

/** How a draft that is not saved merges with the one saved since; fetched with the first conflict. */
export function askMerge(input: EndpointInput<typeof mergeTypeDraft>): Promise<DraftMerge> {
  return call(mergeTypeDraft, input);
}
