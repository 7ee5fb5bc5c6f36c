import { Volume2 } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { treeText } from '../../markup/treeText.ts';
import type { BodyElement, BodyElementKind, BodyNode } from '../../shared/body.ts';
import { headwordMarks } from './headwordMarks.ts';
import { byPlace } from '../ui/useRowOrder.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { MarkedText } from '../ui/MarkedText.tsx';
import { type BodyPlace, mediaAddress, mediaName, usePlaySound } from './bodyTarget.ts';
import { FOLD_AT } from './Folded.tsx';
import styles from './TreeBody.module.css';

interface TreeBodyProps {
  readonly nodes: readonly BodyNode[];
  readonly place: BodyPlace;
}

/** An article as elements of a fixed list; of a long one the sections after the first are folded. */
export function TreeBody({ nodes, place }: TreeBodyProps) {
  const isFolded = treeText(nodes, FOLD_AT + 1).length > FOLD_AT;
  const isSection = (node: BodyNode): node is BodyElement =>
    typeof node !== 'string' && node.kind === 'section';
  const first = nodes.find(isSection);
  return (
    <div className={styles.tree} lang={place.language}>
      {byPlace(nodes).map(({ key, item }) =>
        isFolded && isSection(item) ? (
          <FoldedSection key={key} element={item} isOpen={item === first} place={place} />
        ) : (
          <Nodes key={key} nodes={[item]} place={place} isExample={false} />
        ),
      )}
    </div>
  );
}

interface FoldedSectionProps {
  readonly element: BodyElement;
  readonly isOpen: boolean;
  readonly place: BodyPlace;
}

function FoldedSection({ element, isOpen, place }: FoldedSectionProps) {
  const [heading, ...rest] = element.children;
  return (
    <details open={isOpen}>
      <summary>
        <Nodes nodes={heading === undefined ? [] : [heading]} place={place} isExample={false} />
      </summary>
      <Nodes nodes={rest} place={place} isExample={false} />
    </details>
  );
}

interface NodesProps extends TreeBodyProps {
  /** Within an example, where the headword is marked. */
  readonly isExample: boolean;
}

function Nodes({ nodes, place, isExample }: NodesProps) {
  return byPlace(nodes).map(({ key, item }) =>
    typeof item === 'string' ? (
      <MarkedText
        key={key}
        text={item}
        lang={place.language}
        marks={isExample ? { headword: headwordMarks(place.headword, item) } : {}}
      />
    ) : (
      <Element key={key} element={item} place={place} isExample={isExample} />
    ),
  );
}

interface ElementProps {
  readonly element: BodyElement;
  readonly place: BodyPlace;
  readonly isExample: boolean;
}

/** Kinds that are drawn by an element with a class of its own, and nothing more. */
const TAGS = {
  section: 'section',
  heading: 'h3',
  paragraph: 'div',
  sense: 'div',
  label: 'span',
  reading: 'span',
  translation: 'span',
  example: 'div',
  note: 'div',
  emphasis: 'em',
  strong: 'strong',
  underline: 'u',
  sub: 'sub',
  sup: 'sup',
  code: 'code',
  quote: 'blockquote',
  list: 'ul',
  'numbered-list': 'ol',
  item: 'li',
  row: 'tr',
  cell: 'td',
  'header-cell': 'th',
  ruby: 'ruby',
  'ruby-text': 'rt',
} as const satisfies Partial<Record<BodyElementKind, string>>;

function Element({ element, place, isExample }: ElementProps) {
  const { kind, children, target = '', language } = element;
  const here = language === undefined ? place : { ...place, language };
  const content: ReactNode = (
    <Nodes nodes={children} place={here} isExample={isExample || kind === 'example'} />
  );
  switch (kind) {
    case 'break':
      return <br />;
    case 'table':
      return (
        <table className={styles.table}>
          <tbody>{content}</tbody>
        </table>
      );
    case 'link':
      return target === '' ? (
        <Fragment>{content}</Fragment>
      ) : (
        <Button look="link" onClick={() => place.onLookUp(target)}>
          {content}
        </Button>
      );
    case 'picture':
      return <Picture element={element} place={place} />;
    case 'sound':
      return <Sound element={element} place={place} />;
    default: {
      const Tag = TAGS[kind];
      return (
        <Tag className={styles[kind]} lang={language}>
          {content}
        </Tag>
      );
    }
  }
}

type MediaProps = Omit<ElementProps, 'isExample'>;

function Picture({ element, place }: MediaProps) {
  const name = mediaName(element.target ?? '');
  const words = treeText(element.children);
  if (name === null) return words;
  return (
    <img
      className={styles.picture}
      src={mediaAddress(place.dictionaryId, name)}
      alt={words}
      loading="lazy"
      draggable={false}
    />
  );
}

function Sound({ element, place }: MediaProps) {
  const { t } = useTranslation();
  const play = usePlaySound(place.dictionaryId);
  const name = mediaName(element.target ?? '');
  const words = treeText(element.children);
  if (name === null) return words;
  return (
    <span className={styles.sound}>
      <IconButton icon={Volume2} label={t('body.play')} onClick={() => void play(name)} />
      {words}
    </span>
  );
}
