/** What comes with the app, in Simplified Chinese. */
export const shipped = {
  name: {
    phrases: '短语表',
    ai: '人工智能术语',
    computing: '计算机术语',
    'academic-phrases': '论文常用语',
    ecdict: 'ECDICT 英汉词典',
    'cc-cedict': 'CC-CEDICT 汉英词典',
  },
  notThere: {
    build:
      'Glossa 自带的词典还没有生成。术语表和您自己的词典照常可用。请在项目中运行“npm run dictionaries”，然后重新启动 Glossa。',
    install:
      '找不到 Glossa 自带的词典。术语表和您自己的词典照常可用。重新安装 Glossa 可以恢复它们；您保存的内容不受影响。',
  },
  unreadable: {
    build: '{{which}}其他功能照常。请在项目中运行“npm run dictionaries”，然后重新启动 Glossa。',
    install: '{{which}}其他功能照常。重新安装 Glossa 可以恢复；您保存的内容不受影响。',
  },
  isMissing: '找不到{{name}}。',
  isDamaged: '{{name}}已损坏，不参与查找。',
  isOfOtherVersion: '{{name}}是为另一版本的 Glossa 制作的，不参与查找。',
} as const;
