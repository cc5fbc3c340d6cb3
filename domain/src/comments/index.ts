export { createComment } from './create-comment.ts';
export { listComments } from './list-comments.ts';
