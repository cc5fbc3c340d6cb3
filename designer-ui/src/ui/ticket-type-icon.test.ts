import { expect, test } from 'vitest';
import { ticketTypeIcon } from './ticket-type-icon.ts';

test.each(['wrench', 'lucide:wrench', 'i-lucide-wrench', 'lucide-wrench'])(
  '%s is the bundled wrench',
  (name) => {
    expect(ticketTypeIcon(name)).toBe('i-lucide-wrench');
  },
);

test.each(['unknown', 'mdi:home', '', '"><script>'])('%s is nothing to fetch from elsewhere', (name) => {
  expect(ticketTypeIcon(name)).toBe('i-lucide-file-text');
});
