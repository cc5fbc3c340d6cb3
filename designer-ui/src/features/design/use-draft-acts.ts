import type { TypeDraft } from '@baton/contract/http/ticket-type-drafts';
import { shallowRef } from 'vue';
import type { Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRouter } from 'vue-router';
import { isApiError } from '../../api/api-error.ts';
import { useNotice } from '../../ui/use-notice.ts';
import type { useTypeDraft } from './use-type-draft.ts';

interface Acting {
  draft: Readonly<Ref<TypeDraft | null>>;
  saving: Pick<ReturnType<typeof useTypeDraft>, 'open' | 'publish' | 'discard' | 'retire' | 'restore'>;
  /** Shows a drawing on the canvas. */
  load: (xml: string) => Promise<void>;
  /** Has the gate look at the draft. */
  check: () => Promise<void>;
  reviewAnew: () => Promise<void>;
}

/** What is done with a draft as a whole, one thing at a time; what went wrong is told. */
export function useDraftActs({ draft, saving, load, check, reviewAnew }: Acting) {
  const { t } = useI18n();
  const router = useRouter();
  const notice = useNotice();
  const busy = shallowRef(false);
  /** Whether it is being asked if the draft is to be given up. */
  const discarding = shallowRef(false);

  async function act(what: () => Promise<void>): Promise<void> {
    busy.value = true;
    try {
      await what();
    } catch (error) {
      notice.failed(error);
      // What the gate refuses stands in the list, what else is missing on the tab Review.
      if (isApiError(error, 'bundle_refused', 'stale_version')) await check();
      if (isApiError(error, 'approval_missing', 'proof_missing')) await reviewAnew();
    } finally {
      busy.value = false;
    }
  }

  /** Shows the draft as it is stored now, whatever is drawn here. */
  async function showDraft(): Promise<void> {
    await saving.open();
    if (draft.value) await load(draft.value.bpmn);
    await check();
  }

  const publish = () =>
    act(async () => notice.done(t('design.published', { version: await saving.publish() })));

  const discard = () =>
    act(async () => {
      await saving.discard();
      discarding.value = false;
      if (draft.value?.publishedVersion === null) return void (await router.push({ name: 'design' }));
      await showDraft();
    });

  const retire = (retired: boolean) =>
    act(async () => {
      await saving.retire(retired);
      await reviewAnew();
      notice.done(t(retired ? 'design.type.retired' : 'design.type.reinstated'));
    });

  const restore = (version: number) =>
    act(async () => {
      await saving.restore(version);
      await showDraft();
      notice.done(t('design.review.restored', { version }));
    });

  return { busy, discarding, act, showDraft, publish, discard, retire, restore };
}
