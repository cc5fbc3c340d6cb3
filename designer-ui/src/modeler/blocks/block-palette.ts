import type { EditedElement } from '../editor-services.ts';
import type { BlockKind } from './block.ts';
import { blockKinds } from './block-kinds.ts';
import type { BlockMenu } from './block-menu.ts';
import { titles } from './block-menu.ts';

interface Registry {
  registerProvider(priority: number, provider: object): void;
}

interface Entry {
  group: string;
  title: string;
  className?: string;
  html?: string;
  separator?: boolean;
  action?: Record<string, (event: Event) => void>;
}

/** Before what bpmn-js offers itself. */
const first = 1500;

/** The blocks of the product as words in the palette and as the first thing beside an element. */
export class BlockPalette {
  static readonly $inject = ['palette', 'contextPad', 'blockMenu'];
  readonly #menu: BlockMenu;

  constructor(palette: Registry, contextPad: Registry, menu: BlockMenu) {
    this.#menu = menu;
    palette.registerProvider(first, { getPaletteEntries: () => this.#inPalette() });
    contextPad.registerProvider(first, {
      getContextPadEntries: (element: EditedElement) => this.#beside(element),
    });
  }

  #inPalette(): Record<string, Entry> {
    const shown = blockKinds.filter(({ group }) => group === 'blocks');
    const entries = shown.map((kind) => [`block-${kind.key}`, this.#entry(kind)] as const);
    const more = { ...this.#labelled(titles.more), action: { click: () => this.#menu.open(null) } };
    const separator = { group: 'block', title: '', separator: true };
    return Object.fromEntries([...entries, ['block-more', more], ['block-separator', separator]]);
  }

  #entry(kind: BlockKind): Entry {
    const drop = (event: Event) => this.#menu.drag(event, kind);
    return { ...this.#labelled(kind.words), action: { dragstart: drop, click: drop } };
  }

  #labelled(words: BlockKind['words']): Entry {
    const word = this.#menu.word(words);
    // The words are ours, never a user's.
    return {
      group: 'block',
      title: word,
      html: `<div class="entry block-entry" draggable="true">${word}</div>`,
    };
  }

  #beside(element: EditedElement): Record<string, Entry> {
    if (!/Task|Event|Gateway|SubProcess|CallActivity|SequenceFlow/.test(element.type)) return {};
    if (element.type === 'bpmn:EndEvent') return {};
    const title = this.#menu.word(titles.append);
    const open = () => this.#menu.open(element);
    const html = '<div class="entry block-append">+</div>';
    return { 'append-block': { group: 'model', html, title, action: { click: open } } };
  }
}
