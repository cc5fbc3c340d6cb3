/** The parts of a ticket type, each with an editor of its own; the first is shown where the address names none. */
export const workspaceTabs = ['process', 'forms', 'decisions', 'type', 'test', 'review'] as const;

export type WorkspaceTab = (typeof workspaceTabs)[number];

/** The tab an address names. */
export function workspaceTabOf(named: unknown): WorkspaceTab {
  return workspaceTabs.find((tab) => tab === named) ?? workspaceTabs[0];
}
