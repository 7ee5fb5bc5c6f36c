/** The page of free dictionaries, in Simplified Chinese. */
export const free = {
  title: '免费词典',
  open: '免费词典',
  help: '请用浏览器下载文件，再在这里导入。Glossa 自身从不联网。',
  many: '多种语言',
  copy: '复制 {{name}} 的网址',
  goodFor: {
    wiktionary: '规模最大的免费词典：释义、例句、词源和发音。',
    freedict: '一百多个语言对的双语词典。',
    wordnet: '英文释义和同义词，按义项编号。',
    gcide: '详尽的英文释义和文学引文，源自 1913 年《韦氏词典》。',
    foldoc: '计算机术语解释。',
    ecdict: 'Glossa 自带英汉词典的完整版。',
    cedict: 'Glossa 自带汉英词典的最新版。',
    handedict: '用德语解释的汉语词典。',
    jmdict: '日语词汇及读音，用英语解释。',
  },
} as const;
