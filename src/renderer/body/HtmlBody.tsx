import { type MouseEvent, use, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DictionaryId } from '../../shared/entry.ts';
import { markRange } from '../ui/MarkedText.tsx';
import { ShownScriptContext, showText } from '../ui/ShownText.tsx';
import { type BodyPlace, mediaAddress, usePlaySound } from './bodyTarget.ts';
import { FOLD_AT, Folded, foldSections } from './Folded.tsx';
import { headwordMarks } from './headwordMarks.ts';
import styles from './HtmlBody.module.css';
import { sanitizeHtml } from './sanitizeHtml.ts';

interface HtmlBodyProps {
  /** As `prefilterHtml` gave it. */
  readonly html: string;
  readonly place: BodyPlace;
}

/** An article in HTML: sanitised at each show, appended as nodes, laid out on its own. */
export function HtmlBody({ html, place }: HtmlBodyProps) {
  const { t } = useTranslation();
  const script = use(ShownScriptContext);
  const element = useRef<HTMLDivElement>(null);
  const play = usePlaySound(place.dictionaryId);
  const { dictionaryId, headword, language } = place;
  const soundLabel = t('body.play');

  const { fragment, isFolded } = useMemo(() => {
    const clean = sanitizeHtml(html);
    const convert = (text: string): string => showText(script, text, language).text;
    dressFragment(clean, { dictionaryId, soundLabel, convert: script === null ? null : convert });
    const isLong = (clean.textContent ?? '').length > FOLD_AT;
    return { fragment: clean, isFolded: isLong && !foldSections(clean) };
  }, [html, dictionaryId, script, language, soundLabel]);

  useLayoutEffect(() => {
    if (element.current === null) return undefined;
    // A copy of the nodes: the effect may run again, and appending empties a fragment.
    element.current.replaceChildren(fragment.cloneNode(true));
    return markExamples(element.current, headword);
  }, [fragment, isFolded, headword]);

  const onClick = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null) return;
    event.preventDefault();
    const word = link.getAttribute('data-look-up');
    const sound = link.getAttribute('data-sound');
    if (word !== null) place.onLookUp(word);
    else if (sound !== null) void play(sound);
  };

  return (
    <Folded isLong={isFolded}>
      {/* Its links are pressed by keys as well, which the browser makes clicks. */}
      <div
        ref={element}
        role="presentation"
        className={styles.html}
        lang={showText(script, '', language).lang}
        onClick={onClick}
        onAuxClick={(event) => event.preventDefault()}
      />
    </Folded>
  );
}

/** Marks the headword in the examples of an article; gives the function that takes it back. */
function markExamples(article: Element, headword: string): () => void {
  const undo: (() => void)[] = [];
  for (const example of article.querySelectorAll('[data-role="example"], blockquote')) {
    const texts = document.createTreeWalker(example, NodeFilter.SHOW_TEXT);
    while (texts.nextNode() !== null) {
      const text = texts.currentNode as Text;
      for (const range of headwordMarks(headword, text.data)) {
        undo.push(markRange('headword', text, range));
      }
    }
  }
  return () => {
    for (const remove of undo) remove();
  };
}

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
  for (const span of fragment.querySelectorAll('span + span, b + span, a + span, span + i')) {
    if (touchesAsWord(span)) span.before(' ');
  }
  if (dress.convert !== null) convertTexts(fragment, dress.convert);
}

/**
 * Whether an element begins with a bracket right behind another that ends with a letter, as in
 * `<span>word</span><span>(noun)</span>`: the gap between them was in a style sheet that is not read.
 */
function touchesAsWord(element: Element): boolean {
  const before = element.previousSibling;
  return (
    before instanceof Element &&
    /[\p{L}\p{M}\p{N}]$/u.test(before.textContent ?? '') &&
    /^[([]/.test(element.textContent ?? '')
  );
}

function convertTexts(fragment: DocumentFragment, convert: (text: string) => string): void {
  const texts = document.createTreeWalker(fragment, NodeFilter.SHOW_TEXT);
  while (texts.nextNode() !== null) {
    const text = texts.currentNode;
    text.nodeValue = convert(text.nodeValue ?? '');
  }
}
