import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { askedTexts } from './asked-texts.ts';

const asked = (source: string) => askedTexts(parseSync('source.js', source).program);

describe('the texts a file asks for', () => {
  it.each([
    ['written out', "translate('a'); this._translate('b', { c });", ['a', 'b']],
    ['asked of the service fetched for it', "injector.get('translate')('a');", ['a']],
    ['named', "var text = 'a'; translate(text);", ['a']],
    ['chosen', "translate(many ? 'a' : 'b');", ['a', 'b']],
    ['put together', "['a', 'b'].forEach((end) => translate(`to ${end}` + '!'));", ['to a!', 'to b!']],
    ['put together in a loop', "const ends = ['a']; forEach(ends, function(end) { translate(end); })", ['a']],
    ['in a table', "var options = [{ label: 'a' }, { title: 'b', name: 'c' }];", ['a', 'b']],
    [
      'worked out in a table',
      "var option = { label: function() { var text = 'a'; if (many) text += 's'; return text; } };",
      ['a', 'as'],
    ],
  ])('are read when they are %s', (_how, source, texts) => {
    expect(asked(source)).toEqual({ texts, unread: [] });
  });

  it('are left to the table they are taken from', () => {
    const source = 'var label = option.label; if (isFunction(label)) label = label(); translate(label);';
    expect(asked(source)).toEqual({ texts: [], unread: [] });
  });

  it('are told of when they cannot be read', () => {
    expect(asked('translate(textOf(element));').unread).toHaveLength(1);
    expect(asked("translate(many ? 'a' : element.name);").unread).toHaveLength(1);
  });

  it('have nothing to do with moving a shape', () => {
    const source = "import { translate } from './svg'; translate(shape, 1, 2); matrix.translate(1, 2);";
    expect(asked(source)).toEqual({ texts: [], unread: [] });
  });
});
