import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const documents = [
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'GLOSSARY.md'],
  ...globSync('*/{,*/}README.md', { cwd: root, exclude: (name) => name === 'node_modules' }),
];
const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
const places = globSync('*/', { cwd: root, exclude: (name) => name === 'node_modules' });

describe.each(documents)('%s', (document) => {
  const text = textOf(document);

  it('names files and folders that are there', () => {
    const paths = spansOf(text).filter((span) => isPath(span));
    expect(paths.filter((path) => !isThere(path))).toEqual([]);
  });

  it('names commands that are there', () => {
    const names = [...text.matchAll(/corepack pnpm ([\w:-]+)/g)].map(([, name = '']) => name);
    const known = [...Object.keys(scripts), 'exec', 'install'];
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('links to what is there', () => {
    const targets = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target = '']) => target);
    expect(targets.filter((target) => !existsSync(join(root, dirname(document), target)))).toEqual([]);
  });
});

it('finds paths among everything that stands in backticks', () => {
  const named = documents.flatMap((document) => spansOf(textOf(document))).filter((span) => isPath(span));
  expect(named).toEqual(expect.arrayContaining(['db/src/schema/', 'domain/src/<noun>/<verb>-<noun>.ts']));
  expect(named.length).toBeGreaterThan(20);
  expect(isThere('domain/src/no-such-noun/')).toBe(false);
});

it('every script of the project is explained, but for tools that explain themselves', () => {
  const all = documents.map(textOf).join('\n');
  expect(Object.keys(scripts).filter((name) => !all.includes(`corepack pnpm ${name}`))).toEqual([]);
});

/** From the project folder, or a file of it. Words in angle brackets and dots stand for any name. */
function isPath(span: string): boolean {
  return (
    !span.includes(' ') &&
    (places.some((place) => span.startsWith(`${place.replace(/\/$/, '')}/`)) ||
      /^\.?[\w-]+\.(md|json|yaml|js)$/.test(span))
  );
}

function isThere(path: string): boolean {
  const pattern = path.replace(/<[^>]+>|…/g, '*').replace(/\/$/, '');
  const from = path.includes('/') ? [pattern] : [pattern, `*/**/${pattern}`];
  return from.some(
    (glob) => globSync(glob, { cwd: root, exclude: (name) => name === 'node_modules' }).length > 0,
  );
}

function spansOf(text: string): string[] {
  return [...text.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span);
}

function textOf(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}
