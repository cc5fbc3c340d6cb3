import { shallowRef } from 'vue';
import { dropKeptDrawing, keepDrawing, readKeptDrawing } from './kept-drawing.ts';

/** A drawing that could not be saved, in this browser under a name; `drawing` answers what is drawn now. */
export function useKeptDrawing(name: string, drawing: () => Promise<string | null>) {
  const kept = shallowRef(readKeptDrawing(name));
  return {
    kept,
    async keep(): Promise<void> {
      const xml = await drawing();
      if (xml && keepDrawing(name, xml)) kept.value = readKeptDrawing(name);
    },
    forget(): void {
      dropKeptDrawing(name);
      kept.value = null;
    },
  };
}
