/** The words that were looked up and not found, in English. */
export const missed = {
  title: 'Not found',
  titleCount: 'Not found ({{count}})',
  emptyTitle: 'No words here',
  empty:
    'Words that are in none of your dictionaries are listed here, to be added to your glossary.',
  export: 'Export as CSV',
  clear: 'Clear list',
  remove: 'Remove',
  removed_one: '{{count}} word removed.',
  removed_other: '{{count}} words removed.',
  added_one: '{{count}} word is in “{{name}}” now, without a translation.',
  added_other: '{{count}} words are in “{{name}}” now, without translations.',
  select: 'Select {{word}}',
  selectAll: 'Select all',
  selected_one: '{{count}} selected',
  selected_other: '{{count}} selected',
} as const;
