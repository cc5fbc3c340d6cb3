/** Icons a ticket type may carry; they are part of the build, so that no page asks for them elsewhere. */
export const ticketTypeIcons = [
  'i-lucide-headset',
  'i-lucide-wrench',
  'i-lucide-file-text',
  'i-lucide-receipt',
  'i-lucide-truck',
  'i-lucide-monitor',
  'i-lucide-laptop',
  'i-lucide-printer',
  'i-lucide-key-round',
  'i-lucide-shopping-cart',
  'i-lucide-package',
  'i-lucide-credit-card',
  'i-lucide-calendar',
  'i-lucide-users',
  'i-lucide-user-plus',
  'i-lucide-building-2',
  'i-lucide-message-circle-question',
  'i-lucide-bug',
  'i-lucide-shield-check',
  'i-lucide-clipboard-list',
] as const;

const bundled = new Set<string>(ticketTypeIcons);

/** The icon of a type by its declared name (`wrench`, `lucide:wrench`, `i-lucide-wrench`); a sheet where unknown. */
export function ticketTypeIcon(declared: string): string {
  const name = `i-lucide-${declared.replace(/^(i-)?(lucide[:-])?/, '')}`;
  return bundled.has(name) ? name : 'i-lucide-file-text';
}
