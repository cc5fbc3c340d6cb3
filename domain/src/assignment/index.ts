export type { AssignmentTicket } from './assignment-case.ts';
export { findPeople } from './find-people.ts';
export type { PeopleQuery } from './find-people.ts';
export { decideAssignment } from './decide-assignment.ts';
export type { AssignmentDecision, AssignmentInput } from './decide-assignment.ts';
export { reassignUserTask } from './reassign-user-task.ts';
export { stepOf } from './step-of.ts';
export { traceNotes } from './trace-note.ts';
export type { TraceNote } from './trace-note.ts';
