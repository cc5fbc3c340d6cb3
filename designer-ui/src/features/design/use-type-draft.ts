import {
  discardTypeDraft,
  getTypeDraft,
  publishTypeDraft,
  saveTypeDraft,
} from '@baton/contract/http/ticket-type-drafts';
import type { DraftMerge } from '@baton/contract/http/draft-merges';
import type { TypeDraft } from '@baton/contract/http/ticket-type-drafts';
import { restoreTypeVersion, retireTicketType } from '@baton/contract/http/type-reviews';
import { useQueryClient } from '@tanstack/vue-query';
import { onScopeDispose, shallowRef } from 'vue';
import { call } from '../../api/call.ts';
import { partsOf } from './draft-parts.ts';
import type { DraftParts } from './draft-parts.ts';
import { createDraftSaver } from './draft-saver.ts';
import type { DraftSaver, SaveState } from './draft-saver.ts';

/** What other pages show of a ticket type. */
const touched = ['listDesignedTypes', 'listTicketTypes', 'getStartForm'];

/**
 * A ticket type that is being edited; `drawing` answers what stands on the canvas, null while nothing does, and `handOn`
 * has editors beside it tell what they wait to tell.
 */
export function useTypeDraft(key: string, drawing: () => Promise<string | null>, handOn: () => void) {
  const params = { key };
  const queries = useQueryClient();
  const draft = shallowRef<TypeDraft | null>(null);
  const failure = shallowRef<unknown>(null);
  const state = shallowRef<SaveState>('saved');
  const refusal = shallowRef<unknown>(null);
  let saver: DraftSaver | null = null;

  async function open(): Promise<void> {
    failure.value = null;
    try {
      draft.value = await call(getTypeDraft, { params });
      void saver?.stop();
      saver = createDraftSaver({ revision: draft.value.revision, save, tell });
      tell('saved', null);
    } catch (error) {
      failure.value = error;
    }
  }

  function tell(next: SaveState, error: unknown): void {
    refusal.value = error;
    state.value = next;
  }

  /** All that is edited as it stands now; a drawing that cannot be shown stays as it was stored. */
  async function parts(): Promise<DraftParts | null> {
    handOn();
    const bpmn = await drawing();
    if (!draft.value) return null;
    return { ...partsOf(draft.value), ...(bpmn === null ? {} : { bpmn }) };
  }

  async function save(revision: number): Promise<{ revision: number }> {
    const body = await parts();
    if (!body) return { revision };
    const saved = await call(saveTypeDraft, { params, body: { revision, ...body } });
    // What was edited beside the drawing while the request was under way stays, and is saved next.
    if (draft.value) draft.value = { ...draft.value, ...saved, bpmn: body.bpmn, changed: true };
    refresh('listDesignedTypes');
    return saved;
  }

  /** Takes what was edited beside the drawing. */
  function change(edited: Partial<DraftParts>): void {
    if (draft.value) draft.value = { ...draft.value, ...edited };
    saver?.changed();
  }

  function refresh(...names: string[]): void {
    void queries.invalidateQueries({ predicate: ({ queryKey }) => names.includes(String(queryKey[0])) });
  }

  /** What somebody else saved meanwhile. */
  const theirs = () => call(getTypeDraft, { params });

  async function goOnFrom(other: TypeDraft, how: { keepMine: boolean }): Promise<void> {
    draft.value = how.keepMine && draft.value ? { ...other, ...partsOf(draft.value) } : other;
    await saver?.goOnFrom(other.revision, how);
  }

  /** Saves what both drafts make over the one of somebody else. */
  async function goOnMerged(other: DraftMerge['theirs'], merged: DraftParts): Promise<void> {
    draft.value = { ...other, ...merged };
    await saver?.goOnFrom(other.revision, { keepMine: true });
  }

  async function saveNow(): Promise<void> {
    handOn();
    await saver?.now();
  }

  function isUnsaved(): boolean {
    handOn();
    return saver?.isUnsaved() ?? false;
  }

  async function publish(): Promise<number> {
    await saveNow();
    if (!saver || saver.isUnsaved()) throw refusal.value;
    const body = { revision: saver.revision() };
    const { version } = await call(publishTypeDraft, { params, body });
    // Somebody may have drawn on meanwhile: then that is what differs from the version.
    await goOnFrom(await theirs(), { keepMine: isUnsaved() });
    refresh(...touched);
    return version;
  }

  async function discard(): Promise<void> {
    handOn();
    const given = saver;
    // What is drawn here is given up: nothing of it may be saved any more, and its last answer comes first.
    saver = null;
    await given?.stop();
    try {
      await call(discardTypeDraft, { params });
    } catch (error) {
      saver = given;
      void saver?.goOnFrom(saver.revision(), { keepMine: true });
      throw error;
    }
    refresh(...touched);
  }

  /** Makes an earlier version the draft, to be opened anew. */
  async function restore(version: number): Promise<void> {
    await saveNow();
    if (!saver || saver.isUnsaved()) throw refusal.value;
    await call(restoreTypeVersion, { params, body: { version, revision: saver.revision() } });
    refresh('listDesignedTypes');
  }

  async function retire(retired: boolean): Promise<void> {
    await call(retireTicketType, { params, body: { retired } });
    refresh(...touched);
  }

  onScopeDispose(() => void saver?.stop());
  return {
    ...{
      draft,
      failure,
      state,
      refusal,
      open,
      parts,
      theirs,
      goOnFrom,
      goOnMerged,
      change,
      publish,
      discard,
      restore,
      retire,
    },
    changed: () => saver?.changed(),
    saveNow,
    isUnsaved,
  };
}
