import { acronymsInText } from '../../core/reading/acronymsInText.ts';
import type { UserData } from '../../library/userData/userData.ts';
import type { PaperMeaning, PaperPass } from '../../shared/reading.ts';
import { sentencesOf } from '../../text/sentences.ts';

/** What the paper that was opened last says its acronyms mean. */
interface LastAcronyms {
  /** A paper is opened. */
  readonly note: (pass: Pick<PaperPass, 'paper' | 'acronyms'>) => void;
  /** Papers were removed: it is asked anew which was the last. */
  readonly forget: () => void;
  /** By the acronym as it is written, also in its plural; null where the paper does not explain it. */
  readonly explain: (text: string) => PaperMeaning | null;
}

/** Knows the paper of this run, else the one that is kept and was opened last. */
export function createLastAcronyms(
  userData: Pick<UserData, 'listPapers' | 'getPaper'>,
): LastAcronyms {
  let known: readonly PaperMeaning[] | null = null;

  const ofLastKept = (): readonly PaperMeaning[] => {
    const papers = userData.listPapers();
    const [last] = papers.kind === 'done' ? papers.value : [];
    if (last === undefined) return [];
    const whole = userData.getPaper(last.id);
    if (whole.kind === 'failed') return [];
    const { title, blocks } = whole.value.paper;
    const sentences = blocks
      .filter(({ kind }) => kind === 'text')
      .flatMap(({ text }) => sentencesOf(text).map((sentence) => sentence.text));
    return acronymsInText(sentences).map((acronym) => ({ ...acronym, title }));
  };

  return {
    note: ({ paper: { title }, acronyms }) => {
      known = acronyms.map((acronym) => ({ ...acronym, title }));
    },
    forget: () => {
      known = null;
    },
    explain: (text) => {
      const asked = text.trim();
      // Of most queries it need not be known.
      if (!/^\S{2,12}$/.test(asked) || !/\p{Lu}.*\p{Lu}/u.test(asked)) return null;
      known ??= ofLastKept();
      const singular = asked.replace(/(?<=\p{Lu})s$/u, '');
      return known.find(({ acronym }) => acronym === asked || acronym === singular) ?? null;
    },
  };
}
