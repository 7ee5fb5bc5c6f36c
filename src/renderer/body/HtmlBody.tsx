import { type MouseEvent, use, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ShownScriptContext, showText } from '../ui/ShownChinese.ts';
import type { BodyPlace } from './bodyPlace.ts';
import { dressFragment } from './dressFragment.ts';
import { Folded } from './Folded.tsx';
import { FOLD_AT, foldSections } from './foldSections.ts';
import styles from './HtmlBody.module.css';
import { markExamples } from './markExamples.ts';
import { sanitizeHtml } from './sanitizeHtml.ts';
import { usePlaySound } from './usePlaySound.ts';

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
