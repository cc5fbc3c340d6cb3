import { fieldLibrary } from '@baton/contract/forms/field-library';
import { localizeForm } from '@baton/contract/forms/localize-form';
import { makeComponent } from '@baton/contract/forms/make-component';
import { languages } from '@baton/contract/language';
import type { Language } from '@baton/contract/language';
import { describe, expect, it, test } from 'vitest';
import { checkForm } from './check-form.ts';

const formOf = (component: object) => ({ type: 'default', components: [component] });
/** All that is shown, without what it is translated by. */
const shown = (form: object) =>
  JSON.stringify(form, (key, value: unknown) => (key === 'properties' ? undefined : value));

describe.each(fieldLibrary.map((field) => [field.name, field] as const))(
  '%s of the field library',
  (_name, field) => {
    /** As the palette drops it: what has no key of its own is given one. */
    const dropped = (language: Language = 'zh-CN') => {
      const made = makeComponent(field, language);
      const inside = field.inside?.map((each) => makeComponent(each, language));
      return { key: 'field_1', ...made, ...(inside ? { components: inside } : {}), id: 'dropped' };
    };

    it('passes the gate as it is', () => {
      expect(checkForm(formOf(dropped()))).toEqual([]);
    });

    it('says its texts in every language', () => {
      const [zhCN, zhTW, en] = languages.map((language) => shown(localizeForm(formOf(dropped()), language)));
      expect(zhTW).toBe(shown(formOf(dropped('zh-TW'))));
      expect(en).toBe(shown(formOf(dropped('en'))));
      expect(en).not.toMatch(/\p{Script=Han}/u);
      if (zhCN !== en) expect(zhCN).toMatch(/\p{Script=Han}/u);
    });
  },
);

test('no two fields of the library have one name', () => {
  expect(new Set(fieldLibrary.map(({ name }) => name)).size).toBe(fieldLibrary.length);
});
