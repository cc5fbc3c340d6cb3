import type BaseViewer from 'bpmn-js/lib/BaseViewer';
import { localized } from '@baton/contract/process/localized';
import type { BlockMenu } from './blocks/block-menu.ts';
import type { EditedElement, EditedRegistry, EditorCanvas, Modeling, Selection } from './editor-services.ts';
import { routeAround } from './layout/route-around.ts';
import type { OneStep } from './one-step.ts';

interface Keyboard {
  addListener(priority: number, listener: (press: { keyEvent: KeyboardEvent }) => true | undefined): void;
}

interface Popup {
  registerProvider(id: string, provider: object): void;
  open(target: EditedElement, id: string, at: { x: number; y: number }, options: object): void;
}

interface Rules {
  allowed(rule: string, context: object): unknown;
}

interface Events {
  fire(name: string, happening: object): void;
}

interface DirectEditing {
  activate(element: EditedElement): void;
}

/** Before the keys of bpmn-js, whose `c` is a tool for the mouse. */
const first = 2000;

/** What the mouse does, done by keys while the drawing has the focus. */
export class KeyboardCommands {
  static readonly $inject = [
    ...['keyboard', 'selection', 'elementRegistry', 'canvas', 'modeling', 'rules'],
    ...['popupMenu', 'blockMenu', 'eventBus', 'directEditing', 'bpmnjs', 'oneStep'],
  ];
  readonly #selection: Selection;
  readonly #registry: EditedRegistry;
  readonly #canvas: EditorCanvas;
  readonly #modeling: Modeling;
  readonly #rules: Rules;
  readonly #popup: Popup;
  readonly #menu: BlockMenu;
  readonly #editor: BaseViewer;
  readonly #oneStep: OneStep;

  constructor(
    keyboard: Keyboard,
    selection: Selection,
    registry: EditedRegistry,
    canvas: EditorCanvas,
    modeling: Modeling,
    rules: Rules,
    popup: Popup,
    menu: BlockMenu,
    events: Events,
    editing: DirectEditing,
    editor: BaseViewer,
    oneStep: OneStep,
  ) {
    this.#selection = selection;
    this.#registry = registry;
    this.#canvas = canvas;
    this.#modeling = modeling;
    this.#rules = rules;
    this.#popup = popup;
    this.#menu = menu;
    this.#editor = editor;
    this.#oneStep = oneStep;
    popup.registerProvider('connect-to', {
      getPopupMenuEntries: (source: EditedElement) => this.#targets(source),
    });
    const acts: Record<string, (chosen: EditedElement | null) => void> = {
      n: () => menu.open(null),
      a: (chosen) => menu.open(chosen),
      c: (chosen) => chosen && this.#connect(chosen),
      F2: (chosen) => chosen && editing.activate(chosen),
      ']': (chosen) => this.#step(chosen, 1),
      '[': (chosen) => this.#step(chosen, -1),
      Enter: () => events.fire('commands.panel', {}),
      '?': () => events.fire('commands.help', {}),
    };
    keyboard.addListener(first, ({ keyEvent }) => {
      const act = acts[keyEvent.key];
      if (!act || keyEvent.metaKey || keyEvent.ctrlKey || keyEvent.altKey) return undefined;
      const [chosen = null, ...others] = selection.get();
      if (others.length > 0) return undefined;
      act(chosen);
      return true;
    });
  }

  #connect(source: EditedElement): void {
    const box = this.#canvas.getContainer().getBoundingClientRect();
    const title = this.#menu.word(connectWords);
    const at = { x: box.left + box.width / 3, y: box.top + 60 };
    this.#popup.open(source, 'connect-to', at, { title, width: 320, search: true });
  }

  /** Where a flow from an element may lead. */
  #targets(source: EditedElement): Record<string, object> {
    const targets = this.#inOrder().filter(
      (target) =>
        target !== source &&
        !target.waypoints &&
        Boolean(this.#rules.allowed('connection.create', { source, target })),
    );
    const entries = targets.map((target) => {
      const { id = '', name } = target.businessObject;
      const connect = () => {
        this.#oneStep.take(() => routeAround(this.#editor, this.#modeling.connect(source, target)));
        this.#selection.select(source);
        this.#canvas.focus();
      };
      return [id, { label: name ?? id, description: name ? id : '', action: connect }] as const;
    });
    return Object.fromEntries(entries);
  }

  #step(chosen: EditedElement | null, by: 1 | -1): void {
    const all = this.#inOrder();
    const at = chosen ? all.indexOf(chosen) : by === 1 ? -1 : 0;
    const next = all[(at + by + all.length) % all.length];
    if (next) this.#selection.select(next);
  }

  /** All that can be selected, from left to right. */
  #inOrder(): EditedElement[] {
    const place = (element: EditedElement) => element.waypoints?.[0] ?? element;
    return this.#registry
      .filter(({ parent, labelTarget }) => parent !== undefined && labelTarget === undefined)
      .sort((one, other) => place(one).x - place(other).x || place(one).y - place(other).y);
  }
}

const connectWords = localized('连接到', '連接到', 'Connect to');

export const keyboardCommands = {
  __init__: ['keyboardCommands'],
  keyboardCommands: ['type', KeyboardCommands],
};
