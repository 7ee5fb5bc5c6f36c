import { expect, test } from 'vitest';
import { mediaName } from '../../markup/mediaMentions.ts';
import { MEDIA_ENDINGS, mediaTypeOf } from '../../shared/media.ts';
import { serveMedia } from './mediaAnswer.ts';

const BYTES = new Uint8Array([1, 2, 3]);

const asked: unknown[] = [];
const answer = serveMedia((id, name) => {
  asked.push([id, name]);
  return Promise.resolve(name.startsWith('none') ? null : BYTES);
});

test.each([
  ['wordnet/cat.PNG', ['wordnet', 'cat.PNG'], 'image/png'],
  ['wordnet/a%2Fb%20c.mp3', ['wordnet', 'a/b c.mp3'], 'audio/mpeg'],
  ['wordnet/%E5%9B%BE.webp', ['wordnet', '图.webp'], 'image/webp'],
  ['wordnet/..%2F..%2Fuser.jpg', ['wordnet', '../../user.jpg'], 'image/jpeg'],
])('%s is asked for by its own name', async (path, expected, type) => {
  expect(await answer(path)).toEqual({ bytes: BYTES, type });
  expect(asked.at(-1)).toEqual(expected);
});

test.each(MEDIA_ENDINGS)('what is stored with the ending %s is served, too', async (ending) => {
  expect(mediaName(`a/b.${ending}`)).toBe(`a/b.${ending}`);
  const media = mediaTypeOf(`b.${ending}`);
  expect(await answer(`wordnet/a%2Fb.${ending}`)).toEqual({ bytes: BYTES, type: media?.type });
});

test.each([
  ['voice.m4a', 'audio/mp4'],
  ['voice.aac', 'audio/aac'],
  ['voice.flac', 'audio/flac'],
  ['voice.oga', 'audio/ogg'],
  ['voice.webm', 'audio/webm'],
  ['cat.bmp', 'image/bmp'],
  ['cat.avif', 'image/avif'],
])('%s comes as %s', async (name, type) => {
  expect(await answer(`wordnet/${name}`)).toEqual({ bytes: BYTES, type });
});

test.each([
  'wordnet/page.html',
  'wordnet/script.js',
  'wordnet/picture.svg',
  'wordnet/sound.spx',
  'wordnet/noending',
  'wordnet/constructor',
  'wordnet/x.constructor',
  'wordnet/none.png',
  'wordnet/%.png',
  'wordnet',
  '/cat.png',
  '',
])('%j gives nothing', async (path) => {
  expect(await answer(path)).toBeNull();
});
