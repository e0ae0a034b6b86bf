import { expect, test } from 'vitest';
import { readableAddress, typedAddress } from './typed-address.ts';

const pathOf = (text: string): string | undefined => typedAddress(text)?.pathname;

test('what a folder is called stands for itself', () => {
  expect(pathOf('https://cloud.amt/dav/Bürgerbüro Süd/')).toBe('/dav/B%C3%BCrgerb%C3%BCro%20S%C3%BCd/');
  expect(pathOf('https://cloud.amt/dav/Team #1')).toBe('/dav/Team%20%231');
  expect(pathOf('https://cloud.amt/dav/Wer?')).toBe('/dav/Wer%3F');
  expect(pathOf('https://cloud.amt/dav/100 %')).toBe('/dav/100%20%25');
  expect(pathOf('https://cloud.amt/dav/B%C3%BCro')).toBe('/dav/B%C3%BCro');
});

test('a user and a password in it are left out, and what is no address is none', () => {
  expect(typedAddress(' https://jana:geheim@cloud.amt/dav ')?.href).toBe('https://cloud.amt/dav');
  expect(typedAddress('cloud')).toBeUndefined();
});

test('is shown in letters, but for escapes that are none', () => {
  expect(readableAddress(new URL('https://cloud.amt/B%C3%BCro'))).toBe('https://cloud.amt/Büro');
  expect(readableAddress(new URL('https://cloud.amt/Team%20%231%3F'))).toBe('https://cloud.amt/Team #1?');
  expect(readableAddress(new URL('https://cloud.amt/B%FCro'))).toBe('https://cloud.amt/B%FCro');
});
