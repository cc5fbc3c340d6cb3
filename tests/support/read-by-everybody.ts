import type { Ask, ApiWorld } from './api-world.ts';
import { readAnswersBy } from './answer-reader.ts';
import type { AnswerReader, ReadAnswer } from './answer-reader.ts';

/** Everybody reads whatever they are answered of tickets and user tasks by the document as it is for them. */
export interface ReadingWorld {
  as(username: string): Ask;
  /** The document as it is for somebody now. */
  documentOf(username: string): Promise<object>;
  readerOf(username: string): Promise<AnswerReader>;
  /** Everything that was read. */
  answers: (ReadAnswer & { username: string })[];
  /** What did not fit. */
  faults: string[];
  /** Types have changed: documents are asked for anew. */
  forget(): void;
}

const read = /^\/api\/v1\/(tickets|user-tasks)\b/;

export function readByEverybody(world: ApiWorld): ReadingWorld {
  const documents = new Map<string, Promise<object>>();
  const readers = new Map<string, Promise<AnswerReader>>();
  const remembered = async <T>(known: Map<string, Promise<T>>, name: string, make: () => Promise<T>) => {
    const found = known.get(name) ?? make();
    known.set(name, found);
    return await found;
  };
  const documentOf = (username: string) =>
    remembered(
      documents,
      username,
      async () => (await world.as(username)('GET', '/api/v1/me/openapi.json')).body,
    );
  const readerOf = (username: string) =>
    remembered(readers, username, async () => readAnswersBy(await documentOf(username)));
  const answers: ReadingWorld['answers'] = [];
  const faults: string[] = [];
  return {
    ...{ documentOf, readerOf, answers, faults },
    as: (username) => async (method, url, asked) => {
      const answer = await world.as(username)<never>(method, url, asked);
      if (!read.test(url)) return answer;
      const { status, body } = answer;
      const one = { username, method, url, status, body };
      const fault = (await readerOf(username)).faultOf(one);
      if (fault) faults.push(`${username}: ${fault} ${JSON.stringify(body)}`);
      answers.push(one);
      return answer;
    },
    forget: () => {
      documents.clear();
      readers.clear();
    },
  };
}
