import type { TypeDraft } from '@baton/contract/http/ticket-type-drafts';
import { getTypeReview } from '@baton/contract/http/type-reviews';
import { computed, watch } from 'vue';
import { useEndpoint } from '../../../api/use-endpoint.ts';

/** Milliseconds: what a colleague decides is seen without a reload. */
const lookEvery = 15_000;

/** How the review of a draft stands; `saved` answers the draft as it was saved, null while it is not. */
export function useTypeReview(key: string, saved: () => TypeDraft | null) {
  const { data, refetch } = useEndpoint(
    getTypeReview,
    { params: { key } },
    { enabled: () => saved() !== null, staleTime: 0, every: lookEvery },
  );
  const review = computed(() => data.value ?? null);
  watch([() => saved()?.revision, () => saved()?.publishedVersion], () => saved() && void refetch());
  const approvalMissing = computed(
    () => review.value !== null && review.value.approvalNeeded && review.value.state !== 'approved',
  );
  /** How many scenarios have not passed on this content. */
  const unproven = computed(() => (review.value ? review.value.proof.all - review.value.proof.passed : 0));
  return { review, approvalMissing, unproven, reviewAnew: async () => void (await refetch()) };
}
