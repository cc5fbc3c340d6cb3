import { ends, goesBack, waits } from './belief.ts';
import type { Belief } from './belief.ts';
import type { Random } from './random.ts';

/** A completion and what follows from it. */
export interface Choice {
  body: { outcome?: string; data: object; outcomeData?: object; reason?: string };
  /** What is typed, by path, to be found in the ticket afterwards. */
  typed: Record<string, string>;
  follow(belief: Belief): void;
}

const others = ['technology', 'finance', 'logistics'];

/** What a person does at a step of the general service; `last` steers towards the end. */
export function chooseAt(step: string, belief: Belief, random: Random, last: boolean): Choice {
  const word = `${belief.title} · ${belief.trace.length}`;
  if (step === 'handle' || step === 'receive') return chooseHandling(belief, random, last, word);
  if (step === 'review') return chooseReview(belief, random, word);
  if (step === 'confirm') return chooseConfirmation(random, last, word);
  if (step === 'answer')
    return {
      body: { data: { inquiry: { answer: word } } },
      typed: { 'inquiry.answer': word },
      follow: goesBack,
    };
  if (step === 'departmentWork')
    return {
      body: { data: { collaboration: { answer: word } } },
      typed: {},
      follow(now) {
        const rest = now.waitingAt.slice(1);
        if (rest.length === 0) goesBack(now);
        else waits(now, ...rest);
      },
    };
  throw new Error(`nobody knows what to do at ${step}`);
}

function chooseHandling(belief: Belief, random: Random, last: boolean, word: string): Choice {
  const often = { resolve: 40, transfer: 22, askDepartments: 13, askRequester: 13, reject: 8 };
  const outcome = last ? 'resolve' : random.weigh(often);
  if (outcome === 'transfer') {
    const department = random.pick(others.filter((key) => key !== belief.departmentKey));
    return {
      body: { outcome, data: {}, outcomeData: { department, transferReason: word } },
      typed: { department, transferReason: word },
      follow: (now) => waits(now, 'review'),
    };
  }
  if (outcome === 'askDepartments') {
    const departments = others.filter(() => random.chance(0.6));
    if (departments.length === 0) departments.push(random.pick(others));
    return {
      body: { outcome, data: {}, outcomeData: { departments, collaboration: { question: word } } },
      typed: {},
      follow: (now) => waits(now, ...departments.map(() => 'departmentWork')),
    };
  }
  if (outcome === 'askRequester')
    return {
      body: { outcome, data: {}, outcomeData: { inquiry: { question: word } } },
      typed: { 'inquiry.question': word },
      follow: (now) => waits(now, 'answer'),
    };
  if (outcome === 'reject')
    return {
      body: { outcome, data: {}, reason: word },
      typed: {},
      follow: (now) => ends(now, 'rejected'),
    };
  return {
    body: { outcome, data: {}, outcomeData: { completion: { solution: word } } },
    typed: { 'completion.solution': word },
    follow: (now) => waits(now, 'confirm'),
  };
}

function chooseReview(belief: Belief, random: Random, word: string): Choice {
  if (random.chance(0.35))
    return { body: { outcome: 'refuse', data: {}, reason: word }, typed: {}, follow: goesBack };
  const department = belief.typed['department'] ?? '';
  return {
    body: { outcome: 'approve', data: {} },
    typed: {},
    follow(now) {
      now.moved = true;
      now.departmentKey = department;
      waits(now, 'receive');
    },
  };
}

function chooseConfirmation(random: Random, last: boolean, word: string): Choice {
  if (!last && random.chance(0.25))
    return { body: { outcome: 'notSolved', data: {}, reason: word }, typed: {}, follow: goesBack };
  return {
    body: { outcome: 'solved', data: { closure: { rating: random.pick(['3', '4', '5']) } } },
    typed: {},
    follow: (now) => ends(now, 'resolved'),
  };
}
