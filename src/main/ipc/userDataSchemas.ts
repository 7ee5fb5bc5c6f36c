import { z } from 'zod';
import { type FavoriteId, KEPT_LIMITS, type ListId } from '../../shared/favorite.ts';
import { CARD_KINDS, type CardId, GRADES } from '../../shared/review.ts';
import { LEVEL_LIMITS, PAPER_LIMITS, type PaperId } from '../../shared/reading.ts';
import { KEPT_FORMATS } from '../../shared/transfer.ts';

/** More favorites than one choice can be meant to be. */
const SELECTION_LIMIT = 100_000;
const id = z.string().min(1).max(64);

export const listId = id.transform((text) => text as ListId);
export const cardId = id.transform((text) => text as CardId);
export const favoriteIds = z.array(id.transform((text) => text as FavoriteId)).max(SELECTION_LIMIT);
export const listName = z.string().max(KEPT_LIMITS.listName);

const tag = z.string().trim().min(1).max(KEPT_LIMITS.tag);
const tags = z.array(tag).max(KEPT_LIMITS.names);
const lists = z.array(listId).max(KEPT_LIMITS.names);

export const keeping = z.strictObject({
  lists: lists.min(1).exactOptional(),
  metIn: z.string().max(KEPT_LIMITS.metIn).exactOptional(),
});

export const favoriteChange = z.strictObject({
  translation: z.string().max(KEPT_LIMITS.text).exactOptional(),
  note: z.string().max(KEPT_LIMITS.note).exactOptional(),
  metIn: z.string().max(KEPT_LIMITS.metIn).exactOptional(),
  addTags: tags.exactOptional(),
  removeTags: tags.exactOptional(),
  addLists: lists.exactOptional(),
  removeLists: lists.exactOptional(),
});

export const exportFormat = z.enum(KEPT_FORMATS);
/** As many as a file can have of them. */
export const conflictChoices = z.array(z.enum(['mine', 'theirs', 'both'])).max(1_000_000);
export const backupName = z.string().max(100);
export const grade = z.literal(GRADES);

export const paperId = id.transform((text) => text as PaperId);
/** The longest path that any system takes, in UTF-16 units. */
const PATH_LIMIT = 32_767;
export const paperSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('file'), path: z.string().min(1).max(PATH_LIMIT) }),
  z.strictObject({ kind: z.literal('text'), text: z.string().max(PAPER_LIMITS.blocks) }),
  z.strictObject({ kind: z.literal('kept'), id: paperId }),
]);
export const readingLevel = z.int().min(LEVEL_LIMITS.least).max(LEVEL_LIMITS.most);

const paneWidth = z.number().min(0).max(100);
export const paneWidths = z.strictObject({ lookup: paneWidth, favorites: paneWidth });

export const reviewSettings = z.strictObject({
  retention: z.number().min(0.7).max(0.97),
  newPerDay: z.int().min(0).max(9_999),
  reviewsPerDay: z.int().min(0).max(9_999),
  kinds: z.array(z.enum(CARD_KINDS)).min(1).max(CARD_KINDS.length),
});
