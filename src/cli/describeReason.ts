import { assertNever } from '../shared/assertNever.ts';
import type { Reason } from '../shared/hit.ts';

/** Says in words why an entry was found. */
export function describeReason(reason: Reason): string {
  switch (reason.kind) {
    case 'exact':
      return reason.field === 'headword' ? 'exact' : 'exact translation';
    case 'inflected':
      return `inflected from "${reason.from}"`;
    case 'acronym':
      return `acronym "${reason.acronym}"`;
    case 'prefix':
      return reason.field === 'headword' ? 'starts with this' : 'translation starts with this';
    case 'words':
      return reason.field === 'translation' ? 'words in the translation' : 'words';
    case 'pinyin':
      return `pinyin "${reason.typed}"`;
    case 'typo':
      return `typo: "${reason.typed}"`;
    case 'text':
      return reason.field === 'example' ? 'in an example' : `in a ${reason.field}`;
    case 'passage':
      return `in your text: "${reason.surface}"`;
    case 'pattern':
      return `matches "${reason.pattern}"`;
    case 'meaning':
      return 'by meaning';
    default:
      return assertNever(reason);
  }
}
