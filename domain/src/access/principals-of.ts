interface Memberships {
  id: string;
  roles: string[];
  teamKeys: string[];
  /** Departments this person is the head of, those below not counted. */
  headOf: string[];
}

/** Every name under which pools and audiences may mean this person. */
export function principalsOf(person: Memberships): string[] {
  return [
    `person:${person.id}`,
    ...person.teamKeys.map((key) => `team:${key}`),
    ...person.roles.map((role) => `role:${role}`),
    ...person.headOf.map((key) => `head:${key}`),
  ];
}
