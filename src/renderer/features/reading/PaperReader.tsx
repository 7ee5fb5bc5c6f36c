import { Languages, ListChecks, Search } from 'lucide-react';
import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import {
  isKnownAt,
  type PaperBlock,
  type PaperWord,
  type PassedPaper,
} from '../../../shared/reading.ts';
import { fold } from '../../../text/fold.ts';
import { sentencesOf } from '../../../text/sentences.ts';
import { useSettings } from '../../data/useSettings.ts';
import { FindBar } from '../../parts/FindBar.tsx';
import { keepPlace, showText } from '../../data/readingStore.ts';
import { IconButton } from '../../ui/Button.tsx';
import { PaperPage } from './PaperPage.tsx';
import { isComposing, isKeyOfOthers, useKeys } from '../../ui/useKeys.ts';
import { wordAt } from '../../ui/MarkedText.tsx';
import styles from './PaperReader.module.css';
import { PaperTextView } from './PaperTextView.tsx';
import { HoverEntry } from './HoverEntry.tsx';
import { ReadWord } from './ReadWord.tsx';
import { shortGloss } from './shortGloss.ts';

/** The word that the reader has asked for. */
interface Asked {
  readonly text: string;
  readonly sentence: string;
}

/** After this many milliseconds without scrolling the place is kept. */
const STILL = 600;

/** The text of a paper; words above the reader's level are underlined, a click says what they mean. */
export function PaperReader({ paper }: { readonly paper: PassedPaper }) {
  const { t } = useTranslation();
  const { readingLevel } = useSettings();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [findRequest, setFindRequest] = useState(0);
  const [isGlossed, setIsGlossed] = useState(false);
  const pane = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  useKeptPlace(pane, paper);
  const blocks = useMemo(() => withoutTitle(paper), [paper]);
  const byForm = wordsByForm(paper);
  const isHard = (form: string): boolean => {
    const word = byForm.get(form);
    return word !== undefined && !isKnownAt(word, readingLevel);
  };
  useKeys(
    {
      '$mod+f': (event) => {
        event.preventDefault();
        setFindRequest((request) => request + 1);
      },
    },
    { inFields: true },
  );
  useKeys({ g: () => setIsGlossed((isOn) => !isOn) });
  const glossOf = (form: string): string => shortGloss(byForm.get(form)?.translation ?? '');
  useEscape(asked === null ? null : () => setAsked(null));

  const ask = (asking: string, target: EventTarget): void => {
    if (asking === '') return;
    const block = target instanceof Element ? target.closest('p, h2') : null;
    setAsked({ text: asking, sentence: sentenceWith(block?.textContent ?? '', asking) });
  };
  const onClick = (event: MouseEvent): void => {
    const button = event.target instanceof Element ? event.target.closest('[data-hard]') : null;
    ask(button?.textContent ?? wordAt(event.clientX, event.clientY), event.target);
  };
  return (
    <PaperPage
      title={paper.paper.title}
      tools={
        <>
          <IconButton
            icon={Search}
            label={t('find.title')}
            onClick={() => setFindRequest((request) => request + 1)}
          />
          <IconButton
            icon={Languages}
            label={t('reading.glosses')}
            keys="G"
            aria-pressed={isGlossed}
            onClick={() => setIsGlossed(!isGlossed)}
          />
          <IconButton
            icon={ListChecks}
            label={t('reading.showPass')}
            onClick={() => showText(false)}
          />
        </>
      }
    >
      <div className={styles.panes}>
        <div ref={pane} className={styles.pane}>
          {findRequest === 0 ? null : (
            <FindBar root={pane} focusRequest={findRequest} onClose={() => setFindRequest(0)} />
          )}
          {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- its words are buttons */}
          <div ref={text} className={styles.text} onClick={onClick} onKeyDown={stepWords}>
            <PaperTextView
              blocks={blocks}
              isHard={isHard}
              glossOf={glossOf}
              isGlossed={isGlossed}
              level={readingLevel}
            />
          </div>
        </div>
        <HoverEntry
          root={text}
          wordOf={(form) => byForm.get(form) ?? null}
          isOff={asked !== null}
        />
        {asked === null ? null : (
          <ReadWord
            key={asked.text}
            text={asked.text}
            word={byForm.get(fold(asked.text)) ?? null}
            acronym={paper.acronyms.find(({ acronym }) => acronym === asked.text) ?? null}
            sentence={asked.sentence}
            onClose={() => setAsked(null)}
          />
        )}
      </div>
    </PaperPage>
  );
}

/** The title stands above the text already. */
function withoutTitle({ paper: { title, blocks } }: PassedPaper): readonly PaperBlock[] {
  const [first] = blocks;
  return first?.kind === 'heading' && first.text === title ? blocks.slice(1) : blocks;
}

function wordsByForm({ words }: PassedPaper): ReadonlyMap<string, PaperWord> {
  return new Map(words.flatMap((word) => word.forms.map((form) => [form, word] as const)));
}

/** The sentence of a paragraph that has a word in it, to be shown and kept. */
function sentenceWith(paragraph: string, word: string): string {
  const found = sentencesOf(paragraph).find(({ text }) => text.includes(word));
  return found?.text ?? paragraph.slice(0, 300);
}

/** Left and right go from one underlined word to the next; only one of them is reached by Tab. */
function stepWords(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey;
  if (step === 0 || !isPlain || !(event.target instanceof HTMLElement)) return;
  const words = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-hard]')];
  const next = words[words.indexOf(event.target) + step];
  if (next === undefined) return;
  event.preventDefault();
  event.target.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}

/** Goes to where the reader was, and keeps where the reader is. */
function useKeptPlace(pane: RefObject<HTMLDivElement | null>, { kept }: PassedPaper): void {
  const id = kept?.id ?? null;
  const place = useRef(kept?.place ?? 0);
  useEffect(() => {
    const element = pane.current;
    if (element === null) return undefined;
    element.scrollTo({ top: place.current * roomOf(element) });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = (): void => {
      const room = roomOf(element);
      place.current = room <= 0 ? 0 : Math.min(1, Math.max(0, element.scrollTop / room));
      clearTimeout(timer);
      if (id !== null) timer = setTimeout(() => keepPlace(id, place.current), STILL);
    };
    element.addEventListener('scroll', keep, { passive: true });
    return () => {
      element.removeEventListener('scroll', keep);
      if (timer === undefined) return;
      clearTimeout(timer);
      if (id !== null) keepPlace(id, place.current);
    };
  }, [pane, id]);
}

/** How far a pane can be scrolled, in CSS pixels. */
const roomOf = ({ scrollHeight, clientHeight }: HTMLElement): number => scrollHeight - clientHeight;

/** Esc closes what is open before it leads out of the section: the window hears of keys later. */
function useEscape(close: (() => void) | null): void {
  const isOpen = close !== null;
  const onEscape = useEffectEvent((event: globalThis.KeyboardEvent) => {
    if (event.key !== 'Escape' || isComposing(event) || isKeyOfOthers(event, true)) return;
    event.preventDefault();
    close?.();
  });
  useEffect(() => {
    if (!isOpen) return undefined;
    const listen = (event: globalThis.KeyboardEvent): void => onEscape(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [isOpen]);
}
