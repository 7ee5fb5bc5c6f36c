/** The words that were looked up and not found, in Simplified Chinese. */
export const missed = {
  title: '未找到的词',
  titleCount: '未找到的词（{{count}}）',
  emptyTitle: '还没有未找到的词',
  empty: '所有词典里都没有的词会列在这里，方便您补充到术语表。',
  export: '导出为 CSV',
  clear: '清空列表',
  remove: '移除',
  removed_other: '已移除 {{count}} 个词。',
  added_other: '已将 {{count}} 个词加入“{{name}}”，尚无译文。',
  select: '选择 {{word}}',
  selectAll: '全选',
  selected_other: '已选 {{count}} 个',
} as const;
