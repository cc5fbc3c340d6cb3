import type { ImportItem } from '@baton/contract/process/import-item';

/** Items that say the same of different elements, as one row. */
export interface ItemRow {
  item: ImportItem;
  count: number;
}

const order = ['refused', 'dropped', 'translated', 'taken'] as const;

export interface ItemGroup {
  outcome: ImportItem['outcome'];
  rows: ItemRow[];
}

/** What became of a file, what needs attention first; the same thing at one element stands once with its count. */
export function groupItems(items: readonly ImportItem[]): ItemGroup[] {
  return order.flatMap((outcome) => {
    const rows = new Map<string, ItemRow>();
    for (const item of items) {
      if (item.outcome !== outcome) continue;
      const key = JSON.stringify([item.file, item.elementId, item.what, item.reason]);
      const known = rows.get(key);
      if (known) known.count++;
      else rows.set(key, { item, count: 1 });
    }
    return rows.size > 0 ? [{ outcome, rows: [...rows.values()] }] : [];
  });
}
