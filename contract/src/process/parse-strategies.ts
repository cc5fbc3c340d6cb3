import type { LocalizedText } from '../language.ts';
import type { StrategyCall, StrategyShape } from './assignment.ts';
import { strategies } from './assignment.ts';
import { fill, localized } from './localized.ts';

export interface ParsedStrategies {
  /** In the order they are tried; empty with a fault. */
  strategies: StrategyCall[];
  fault: LocalizedText | null;
}

/** Reads `a(x)|b`: names, number and form of arguments; whether what they name exists is not asked here. */
export function parseStrategies(text: string): ParsedStrategies {
  const calls: StrategyCall[] = [];
  for (const part of splitOutside(text, '|')) {
    const call = readCall(part.trim());
    if (!call) return failed(notUnderstood, { part: part.trim() });
    const fault = faultOf(call);
    if (fault) return { strategies: [], fault };
    calls.push(call);
  }
  return { strategies: calls, fault: null };
}

/** Splits at a character that stands outside all parentheses. */
export function splitOutside(text: string, separator: '|' | ','): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const character of text) {
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (character === separator && depth === 0) {
      parts.push(part);
      part = '';
    } else {
      part += character;
    }
  }
  return [...parts, part];
}

const word = '[^\\s(),|${}]+';
const callPattern = new RegExp(`^([A-Za-z]+)(?:\\((.*)\\))?$`, 's');
const argumentPattern = new RegExp(`^(?:${word}|field\\(${word}\\))$`);

function readCall(text: string): StrategyCall | null {
  const match = callPattern.exec(text);
  if (!match?.[1]) return null;
  const inner = match[2];
  const given = inner === undefined ? [] : splitOutside(inner, ',').map((argument) => argument.trim());
  return given.every((argument) => argumentPattern.test(argument))
    ? { strategy: match[1], arguments: given }
    : null;
}

function faultOf(call: StrategyCall): LocalizedText | null {
  const shape: StrategyShape | undefined = Object.hasOwn(strategies, call.strategy)
    ? strategies[call.strategy as keyof typeof strategies]
    : undefined;
  if (!shape) return fill(unknownStrategy, { strategy: call.strategy });
  const most = shape.arguments.length;
  if (call.arguments.length > most || call.arguments.length < most - shape.optional) {
    return fill(wrongCount, { strategy: call.strategy, count: String(most) });
  }
  const level = call.arguments[shape.arguments.indexOf('level')];
  if (level !== undefined && shape.arguments.includes('level') && !/^\d$/.test(level)) {
    return fill(wrongLevel, { level });
  }
  return null;
}

const failed = (text: LocalizedText, values: Record<string, string>): ParsedStrategies => ({
  strategies: [],
  fault: fill(text, values),
});

const notUnderstood = localized('读不懂“{part}”', '讀不懂「{part}」', 'cannot read "{part}"');
const unknownStrategy = localized(
  '没有名为“{strategy}”的分配方式',
  '沒有名為「{strategy}」的分派方式',
  'there is no strategy "{strategy}"',
);
const wrongCount = localized(
  '“{strategy}”需要 {count} 个参数',
  '「{strategy}」需要 {count} 個參數',
  '"{strategy}" takes {count} arguments',
);
const wrongLevel = localized(
  '级别应为 0–9，而不是“{level}”',
  '級別應為 0–9，而不是「{level}」',
  'a level is 0 to 9, not "{level}"',
);
