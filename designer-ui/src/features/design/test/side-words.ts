interface Task {
  element: string;
  assignee: string | null;
  pool: string[];
}
interface Told {
  template: string;
  to: string;
}

/** One side of a difference, short: `handle (lin) · review (team:service-desk)`; nothing is a dash. */
export function sideWords(side: unknown): string {
  if (!Array.isArray(side)) return typeof side === 'string' && side !== '' ? side : '—';
  const words = side.map((entry: Task | Told) =>
    'element' in entry
      ? `${entry.element} (${entry.assignee ?? entry.pool.join(', ')})`
      : `${entry.template} → ${entry.to}`,
  );
  return words.join(' · ') || '—';
}
