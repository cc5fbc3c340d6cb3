import type BaseViewer from 'bpmn-js/lib/BaseViewer';
import type { Language } from '@baton/contract/language';
import { localized } from '@baton/contract/process/localized';
import type { EditedElement, EditorCanvas } from '../editor-services.ts';
import type { BlockKind } from './block.ts';
import { allKinds } from './block-kinds.ts';
import { insertBlock, insertDeadline, loosen } from './insert-block.ts';

interface MenuEntry {
  label: string;
  description?: string;
  className?: string;
  group?: { id: string; name: string };
  action: (event: Event, entry: unknown, action?: string) => void;
}

interface PopupMenu {
  registerProvider(id: string, provider: object): void;
  open(target: EditedElement, id: string, at: { x: number; y: number }, options: object): void;
}

interface Create {
  start(event: Event, elements: EditedElement[]): void;
}

const menuId = 'blocks';

/** The menu of building blocks: what is chosen comes behind the element it is opened at. */
export class BlockMenu {
  static readonly $inject = ['popupMenu', 'create', 'canvas', 'bpmnjs', 'language'];
  readonly #popup: PopupMenu;
  readonly #create: Create;
  readonly #canvas: EditorCanvas;
  readonly #editor: BaseViewer;
  readonly #language: Language;

  constructor(
    popup: PopupMenu,
    create: Create,
    canvas: EditorCanvas,
    editor: BaseViewer,
    language: Language,
  ) {
    this.#popup = popup;
    this.#create = create;
    this.#canvas = canvas;
    this.#editor = editor;
    this.#language = language;
    popup.registerProvider(menuId, { getPopupMenuEntries: (at: EditedElement) => this.#entries(at) });
  }

  /** Opens it at an element, or for the drawing as a whole. */
  open(at: EditedElement | null): void {
    const target = at ?? this.#canvas.getRootElement();
    const title = this.word(at ? titles.append : titles.create);
    this.#popup.open(target, menuId, this.#beside(at), { title, width: 320, search: true });
  }

  /** Lets somebody drop a block where they want it. */
  drag(event: Event, kind: BlockKind): void {
    this.#create.start(event, loosen(this.#editor, kind));
  }

  word(words: Partial<Record<Language, string>>): string {
    return words[this.#language] ?? words.en ?? '';
  }

  #entries(at: EditedElement): Record<string, MenuEntry> {
    const kinds = at.parent ? allKinds.filter(({ first }) => !first) : allKinds;
    const entries = kinds.map((kind) => [kind.key, this.#entry(kind, at)] as const);
    const late = /UserTask|SubProcess/.test(at.type) ? [['deadline', this.#deadline(at)] as const] : [];
    return Object.fromEntries([...late, ...entries]);
  }

  #entry(kind: BlockKind, at: EditedElement): MenuEntry {
    return {
      ...{ label: this.word(kind.words), description: this.word(kind.help), className: kind.icon },
      group: { id: kind.group, name: this.word(groups[kind.group]) },
      action: (event, _entry, action) =>
        action === 'dragstart'
          ? this.drag(event, kind)
          : this.#insert(() => insertBlock(this.#editor, kind, at)),
    };
  }

  #deadline(at: EditedElement): MenuEntry {
    return {
      ...{ label: this.word(deadlineWords), description: this.word(deadlineHelp) },
      className: 'bpmn-icon-intermediate-event-catch-message',
      group: { id: 'blocks', name: this.word(groups.blocks) },
      action: () => this.#insert(() => insertDeadline(this.#editor, at)),
    };
  }

  /** The keys go on where they were: in the drawing. */
  #insert(put: () => void): void {
    put();
    this.#canvas.focus();
  }

  #beside(at: EditedElement | null): { x: number; y: number } {
    const box = this.#canvas.getContainer().getBoundingClientRect();
    if (!at) return { x: box.left + 80, y: box.top + 40 };
    const { x, y, zoom } = { ...this.#canvas.viewbox(), zoom: this.#canvas.zoom() };
    const corner = at.waypoints?.[0] ?? { x: at.x + at.width, y: at.y };
    return { x: box.left + (corner.x - x) * zoom + 10, y: box.top + (corner.y - y) * zoom };
  }
}

export const titles = {
  append: localized('在后面添加', '在後面新增', 'Append'),
  create: localized('添加', '新增', 'Create'),
  more: localized('更多', '更多', 'More'),
};

const groups = {
  blocks: localized('构件', '構件', 'Building blocks'),
  workers: localized('自动步骤', '自動步驟', 'Workers'),
  plain: localized('BPMN 元素', 'BPMN 元素', 'Plain BPMN'),
};

const deadlineWords = localized('时限', '時限', 'Deadline');
const deadlineHelp = localized(
  '给此步骤设时限，逾期时通知负责人',
  '給此步驟設時限，逾期時通知負責人',
  'Gives this step a deadline; its heads are told when it is late',
);
