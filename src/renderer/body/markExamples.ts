import { headwordMarks } from './headwordMarks.ts';
import { markRange } from '../ui/markRange.ts';

/** Marks the headword in the examples of an article; gives the function that takes it back. */
export function markExamples(article: Element, headword: string): () => void {
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
