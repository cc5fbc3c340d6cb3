/** Keys that are decided together; a key outside of every group is decided by nobody. */
export class ConflictGroups {
  readonly #leads = new Map<string, string>();

  /** Makes a key one that somebody has to decide. */
  open(key: string): void {
    if (!this.#leads.has(key)) this.#leads.set(key, key);
  }

  isOpen(key: string): boolean {
    return this.#leads.has(key);
  }

  same(one: string, other: string): boolean {
    return this.isOpen(one) && this.isOpen(other) && this.leadOf(one) === this.leadOf(other);
  }

  /** Has two keys decided as one; false where they are already. */
  join(one: string, other: string): boolean {
    if (this.same(one, other)) return false;
    this.open(one);
    this.open(other);
    const [first, second] = [this.leadOf(one), this.leadOf(other)].sort();
    if (first !== undefined && second !== undefined) this.#leads.set(second, first);
    return true;
  }

  /** The smallest key of the group, which names it. */
  leadOf(key: string): string {
    let at = key;
    for (let next = this.#leads.get(at); next !== undefined && next !== at; next = this.#leads.get(at))
      at = next;
    return at;
  }

  /** Each group by its lead, keys and groups in order. */
  list(): Map<string, string[]> {
    return new Map([...Map.groupBy([...this.#leads.keys()].sort(), (key) => this.leadOf(key))].sort());
  }
}
