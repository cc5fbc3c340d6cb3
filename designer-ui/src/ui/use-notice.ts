import { useToast } from '@nuxt/ui/composables';
import { useErrorWords } from './use-error-words.ts';

/** Short messages at the edge of the page: what was done, or what went wrong and what to do. */
export function useNotice() {
  const toast = useToast();
  const wordsOf = useErrorWords();
  return {
    done(title: string): void {
      toast.add({ title, icon: 'i-lucide-check', color: 'success' });
    },
    /** What was not done, and why. */
    refused(title: string): void {
      toast.add({ title, icon: 'i-lucide-triangle-alert', color: 'warning' });
    },
    failed(error: unknown): void {
      const words = wordsOf(error);
      const reference = words.requestId ? ` (${words.requestId})` : '';
      toast.add({
        title: words.title,
        description: words.advice + reference,
        icon: words.icon,
        color: 'error',
      });
    },
  };
}
