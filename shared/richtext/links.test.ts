import { describe, expect, test } from 'vitest';
import { hrefFromTyped, hrefOfRecord, isPictureSource, linkTarget, pictureSource } from './links.ts';

const id = '0190f000-0000-7000-8000-000000000001';

describe('where a link may lead', () => {
  test('to documents and contacts of the vault', () => {
    expect(linkTarget(hrefOfRecord('document', id))).toEqual({ kind: 'document', id });
    expect(linkTarget(hrefOfRecord('contact', id))).toEqual({ kind: 'contact', id });
  });

  test.each(['https://www.bonn.de', 'https://www.bonn.de/pass?x=1#y', 'mailto:post@bonn.de'])(
    '%s',
    (href) => {
      expect(linkTarget(href)).not.toBeNull();
    },
  );

  test.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'http://www.bonn.de',
    'data:text/html,x',
    'file:///etc/passwd',
    'app://tresen/document/..',
    `app://tresen/settings/${id}`,
    'https://user@evil.example',
    'https://a\\b',
    'mailto:',
    '//evil.example',
    '',
    undefined,
    42,
  ])('not to %s', (href) => {
    expect(linkTarget(href)).toBeNull();
  });
});

test.each([
  ['www.bonn.de', 'https://www.bonn.de'],
  ['http://www.bonn.de/a', 'https://www.bonn.de/a'],
  ['https://bonn.de', 'https://bonn.de'],
  ['post@bonn.de', 'mailto:post@bonn.de'],
  ['Reisepass', null],
  ['Reisepass für Kinder', null],
  ['javascript:alert(1)', null],
  ['', null],
])('typed %j becomes %j', (typed, href) => {
  expect(hrefFromTyped(typed)).toBe(href);
});

test('only pictures of the vault are drawn', () => {
  expect(isPictureSource(pictureSource(id))).toBe(true);
  for (const src of [
    'https://evil.example/x.png',
    'attachment/../x',
    `/attachment/${id}`,
    'data:image/png;base64,AA',
    null,
  ])
    expect(isPictureSource(src)).toBe(false);
});
