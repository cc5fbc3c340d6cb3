import { computed, onScopeDispose, reactive, watch } from 'vue';
import type { ComputedRef } from 'vue';
import type { FormFile, FormFiles } from './form-files.ts';

/** A file on its way, stored, or stuck. */
export interface FileEntry {
  key: number;
  id: string | null;
  name: string;
  size: number | null;
  href: string | null;
  /** Share uploaded, 0 to 1. */
  progress: number;
  state: 'uploading' | 'stored' | 'failed' | 'unknown';
  /** Why it failed, in words. */
  reason: string;
}

export interface Uploads {
  entries: FileEntry[];
  busy: ComputedRef<boolean>;
  add(files: readonly File[], reasonAgainst: (file: File) => string | null): void;
  retry(entry: FileEntry): void;
  remove(entry: FileEntry): void;
}

interface UploadField {
  ids(): readonly string[];
  multiple(): boolean;
  files(): FormFiles | undefined;
  change(ids: string[]): void;
}

let nextKey = 0;

/** The files of one field: those its value names, and those still being uploaded. */
export function useUploads(field: UploadField): Uploads {
  const entries = reactive<FileEntry[]>([]);
  const sources = new Map<number, { file: File; stop: AbortController }>();
  // Several uploads may end before the form hands the changed value back.
  let current = [...field.ids()];

  watch(
    () => [...field.ids()],
    (ids) => {
      current = [...ids];
      follow(ids);
    },
    { immediate: true },
  );
  onScopeDispose(() => sources.forEach(({ stop }) => stop.abort()));

  function follow(ids: readonly string[]): void {
    for (const entry of entries.filter(({ id }) => id !== null && !ids.includes(id))) drop(entry);
    for (const id of ids) {
      if (entries.some((entry) => entry.id === id)) continue;
      entries.push(newEntry({ id, name: '', state: 'stored' }));
      const entry = entries.at(-1);
      const files = field.files();
      if (entry && files) files.describe(id).then(fill(entry), () => (entry.state = 'unknown'));
    }
  }

  function add(picked: readonly File[], reasonAgainst: (file: File) => string | null): void {
    for (const file of field.multiple() ? picked : picked.slice(0, 1)) {
      const reason = reasonAgainst(file);
      const stop = new AbortController();
      entries.push(
        newEntry({ name: file.name, size: file.size, ...(reason ? { state: 'failed', reason } : {}) }),
      );
      const entry = entries.at(-1);
      if (!entry || reason) continue;
      sources.set(entry.key, { file, stop });
      void send(entry);
    }
  }

  async function send(entry: FileEntry): Promise<void> {
    const source = sources.get(entry.key);
    const files = field.files();
    if (!source || !files) return;
    Object.assign(entry, { state: 'uploading', progress: 0, reason: '' });
    try {
      const stored = await files.upload(source.file, (share) => (entry.progress = share), source.stop.signal);
      if (source.stop.signal.aborted) return;
      const before = field.multiple() ? current.filter((id) => id !== stored.id) : [];
      // Stored once, shown once, even when the same file was chosen twice.
      for (const same of entries.filter(({ id }) => id === stored.id)) drop(same);
      fill(entry)(stored);
      current = [...before, stored.id];
      follow(current);
      field.change(current);
    } catch (error) {
      if (source.stop.signal.aborted) return;
      Object.assign(entry, { state: 'failed', reason: error instanceof Error ? error.message : '' });
    }
  }

  function remove(entry: FileEntry): void {
    sources.get(entry.key)?.stop.abort();
    const { id } = entry;
    drop(entry);
    if (id === null) return;
    current = current.filter((other) => other !== id);
    field.change(current);
  }

  function drop(entry: FileEntry): void {
    sources.delete(entry.key);
    const place = entries.findIndex(({ key }) => key === entry.key);
    if (place >= 0) entries.splice(place, 1);
  }

  const busy = computed(() => entries.some(({ state }) => state === 'uploading'));
  return { entries, busy, add, remove, retry: (entry) => void send(entry) };
}

function newEntry(known: Partial<FileEntry>): FileEntry {
  const empty = { id: null, name: '', size: null, href: null, progress: 0, reason: '' };
  return { key: nextKey++, ...empty, state: 'uploading', ...known };
}

function fill(entry: FileEntry): (file: FormFile) => void {
  return ({ id, name, size, href }) =>
    Object.assign(entry, { id, name, size, href: href ?? null, state: 'stored' });
}
