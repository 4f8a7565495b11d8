import { expect, test } from 'vitest';
import { escapePlantuml, plantumlName } from './escape.ts';

test('ordinary names stay readable', () => {
  expect(escapePlantuml('Order API: takes, pays and ships (v2), 95.5')).toBe(
    'Order API: takes, pays and ships (v2), 95.5',
  );
});

test('quotes, tags, links, functions and variables are references', () => {
  expect(escapePlantuml('"R&D" <svc> [[x]] %date() @x !y {z} a|b ~')).toBe(
    '&#34;R&#38;D&#34; &#60;svc&#62; &#91;&#91;x&#93;&#93; &#37;date() &#64;x &#33;y &#123;z&#125; a&#124;b &#126;',
  );
});

test('a backslash and a dollar sign take the other notation', () => {
  expect(escapePlantuml('a\\nb $c')).toBe('a<U+005C>nb <U+0024>c');
});

test('doubled signs are not taken for bold, italic, underlined or struck text', () => {
  expect(escapePlantuml('**bold** https://x __u__ --s-- ==')).toBe(
    '&#42;&#42;bold&#42;&#42; https:&#47;&#47;x &#95;&#95;u&#95;&#95; &#45;&#45;s&#45;&#45; ==',
  );
});

test('a first character that would begin a list, heading or comment is a reference', () => {
  expect(escapePlantuml('# one')).toBe('&#35; one');
  expect(escapePlantuml('= two')).toBe('&#61; two');
  expect(escapePlantuml("' three")).toBe('&#39; three');
});

test('line breaks in a name become spaces', () => {
  expect(plantumlName('two\nlines', 'Container: Go', '')).toBe('"**two lines**\\n//[Container: Go]//"');
});
