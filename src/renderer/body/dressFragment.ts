import type { DictionaryId } from '../../shared/entry.ts';
import { mediaAddress } from './bodyTarget.ts';

interface Dress {
  readonly dictionaryId: DictionaryId;
  /** Name of a sound that has no words of its own. */
  readonly soundLabel: string;
  /** Chinese as the reader wants it drawn. */
  readonly convert: ((text: string) => string) | null;
}

/** Makes what `sanitizeHtml` left ready to be shown: links can be pressed, pictures have a source. */
export function dressFragment(fragment: DocumentFragment, dress: Dress): void {
  for (const picture of fragment.querySelectorAll('img')) {
    const name = picture.getAttribute('data-picture');
    if (name !== null) picture.src = mediaAddress(dress.dictionaryId, name);
    if (!picture.hasAttribute('alt')) picture.alt = '';
    picture.loading = 'lazy';
    picture.draggable = false;
    if (!picture.hasAttribute('src')) picture.remove();
  }
  for (const link of fragment.querySelectorAll('[data-look-up], [data-sound]')) {
    link.setAttribute('href', '#');
    link.setAttribute('draggable', 'false');
    if (link.hasAttribute('data-sound') && (link.textContent ?? '').trim() === '') {
      link.setAttribute('aria-label', dress.soundLabel);
    }
  }
  if (dress.convert !== null) convertTexts(fragment, dress.convert);
}

function convertTexts(fragment: DocumentFragment, convert: (text: string) => string): void {
  const texts = document.createTreeWalker(fragment, NodeFilter.SHOW_TEXT);
  while (texts.nextNode() !== null) {
    const text = texts.currentNode;
    text.nodeValue = convert(text.nodeValue ?? '');
  }
}
