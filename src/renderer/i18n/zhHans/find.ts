/** Finding on the page, and putting it on paper, in Simplified Chinese. */
export const find = {
  title: '在本页查找',
  none: '未找到',
  place: '第 {{place}} 处，共 {{count}} 处',
  next: '下一处',
  previous: '上一处',
  more: '本页的更多操作',
  print: '打印…',
  savePdf: '存为 PDF…',
  saved: '已保存为 {{file}}',
  notSaved: '未能保存本页。{{why}}',
  notPrinted: '未能打印本页。{{why}}',
} as const;
