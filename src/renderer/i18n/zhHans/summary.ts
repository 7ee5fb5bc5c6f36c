/** What the library holds, in Simplified Chinese. */
export const summary = {
  sentence: '{{dictionaries}}，共 {{entries}}，全部在本机。',
  dictionaries_other: '{{count}} 部词典和术语表',
  open: '打开词库',
  shipped: '自带的词典',
} as const;
