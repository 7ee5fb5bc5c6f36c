/** The list of the headwords of a dictionary, in Simplified Chinese. */
export const browse = {
  off: '启用后即可打开。',
  goTo: '跳到词条',
  letters: '字母',
  list: '{{name}}的词条',
  count_other: '{{number}} 个词条',
  failed: '无法列出它的词条：它已停用，或无法读取。',
} as const;
