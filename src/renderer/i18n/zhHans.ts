import { about } from './zhHans/about.ts';
import { backups } from './zhHans/backups.ts';
import { browse } from './zhHans/browse.ts';
import { find } from './zhHans/find.ts';
import { draft } from './zhHans/draft.ts';
import { free } from './zhHans/free.ts';
import { homeTexts } from './zhHans/home.ts';
import { lists } from './zhHans/lists.ts';
import { missed } from './zhHans/missed.ts';
import { nothing, reason, search } from './zhHans/search.ts';
import { reading } from './zhHans/reading.ts';
import { review } from './zhHans/review.ts';
import { settingsTexts } from './zhHans/settings.ts';
import { shipped } from './zhHans/shipped.ts';
import { summary } from './zhHans/summary.ts';
import { transfer } from './zhHans/transfer.ts';
import { word } from './zhHans/word.ts';
import { zhHansImport } from './zhHansImport.ts';
import { zhHansLibrary } from './zhHansLibrary.ts';

/** The interface in Simplified Chinese. */
export const zhHans = {
  ...zhHansLibrary,
  ...homeTexts,
  ...settingsTexts,
  browse,
  find,
  draft,
  free,
  shipped,
  summary,
  word,
  import: zhHansImport,
  section: {
    nav: '栏目',
    lookup: '查词',
    favorites: '生词本',
    review: '复习',
    history: '历史',
    library: '词库',
    reading: '阅读',
    settings: '设置',
  },
  common: {
    cancel: '取消',
    close: '关闭',
    dismiss: '知道了',
    messages: '消息',
    unknownLanguage: '未知语言',
    undo: '撤销',
    failed: '无法读取。',
    quoted: '“{{text}}”',
  },
  about,
  lists,
  transfer,
  backups,
  reading,
  review,
  search,
  reason,
  nothing,
  missed,
  entry: {
    label: '词条',
    favorite: '收藏此词条',
    speak: '朗读',
    stop: '停止朗读',
    examples_other: '例句',
    note: '笔记',
    related: '相关词条',
    otherDictionaries: '另见',
    sources: '来源',
    licence: '许可',
    backToResults: '返回结果',
    openIn: '打开 {{dictionary}} 的词条',
    missing: '词库中已没有这个词条。',
    addedTo: '“{{headword}}”已加入“{{name}}”。',
    keptCopy: '它所在的词典已不在词库中。这是随收藏保留的副本。',
    copy: '复制译文',
    copyAs: '复制为',
    copied: '已复制“{{text}}”',
    notCopied: '未能复制。{{why}}',
  },
  copyAs: {
    both: '词条和译文',
    firstMention: '首次出现',
    row: '表格行',
    markdown: 'Markdown',
    latex: 'LaTeX',
  },
  favorite: {
    notAdded: '“{{headword}}”未能收藏。{{why}}',
    notRemoved: '没有移除任何内容。{{why}}',
    notRestored: '未能撤销移除。{{why}}',
    removed_other: '已移除 {{count}} 条收藏',
    restored_other: '已恢复 {{count}} 条收藏',
  },
  favorites: {
    search: '搜索生词本',
    table: '生词本',
    headword: '词条',
    reading: '读音',
    translation: '译文',
    dictionary: '词典',
    added: '收藏时间',
    lookups: '查词次数',
    resizeLists: '清单栏的宽度',
    count_other: '{{count}} 条收藏',
    selected_other: '已选 {{count}} 条',
    select: '选择 {{headword}}',
    selectAll: '全选',
    remove: '移除',
    emptyTitle: '生词本还是空的',
    empty: '点按词条旁的星标，或在阅读时按 {{key}}，即可收藏到这里。',
    emptyAction: '前往查词',
    noMatch: '没有与“{{query}}”匹配的收藏。',
    failed: '无法读取收藏。{{why}}',
  },
  history: {
    search: '搜索历史',
    list: '查词记录',
    clear: '清空历史',
    today: '今天',
    yesterday: '昨天',
    times_other: '{{count}} 次',
    typed: '输入“{{query}}”',
    off: '历史记录已关闭，新的查词不会保留。',
    switchOn: '开启历史记录',
    emptyTitle: '还没有查词记录',
    empty: '从搜索中打开的每个词条都会按日期列在这里。',
    noMatch: '没有与“{{query}}”匹配的记录。',
    confirmTitle: '清空全部历史？',
    confirm: '所有查词记录都会从这台电脑上（包括备份）删除，无法撤销。收藏会保留。',
    confirmAction: '清空历史',
    setAside_other:
      '有 {{count}} 个损坏的数据文件被另行保存。其中可能仍有查词记录；尚未恢复的内容也只在其中。',
    deleteSetAside_other: '一并删除这 {{count}} 个文件',
    cleared: '历史已清空。',
    notCleared: '未能清空历史。{{why}}',
    notRemoved: '未能移除此行。{{why}}',
    failed: '无法读取历史。{{why}}',
  },
  notice: {
    settingsDamaged: '无法读取您的设置，现已使用标准设置；损坏的文件保留为 {{file}}。',
    settingsNotSaved:
      '无法读取或保存设置，现在使用标准设置。请检查数据文件夹的权限和磁盘空间，然后重新启动。',
    glossaryMissing: '找不到术语表 {{file}}。其他功能照常；重新安装 Glossa 可以恢复它。',
    glossaryBroken: '无法载入术语表 {{file}}：{{detail}}其他功能照常。',
    glossaryBrokenAt: '无法载入术语表 {{file}}，第 {{line}} 行：{{detail}}其他功能照常。',
    faultEncoding: '它不是有效的 UTF-8 文本，或部分内容已丢失。',
    faultFrontMatter: '开头的名称和语言缺失或无法识别。',
    faultNoTable: '其中没有含词条和译文的表格。',
    faultUnreadable: '文件无法读取。',
    userDataDamaged: '无法读取您的收藏和历史，现已从空白开始；损坏的文件保留为 {{file}}。',
    userDataNewerReadable:
      '您的数据由更新版本的 Glossa 写入。在这里可以阅读、查找和导出，但不会做任何更改，也不会保存新内容。更新 Glossa 后即可继续使用。',
    userDataNewer:
      '您的收藏和历史由更新版本的 Glossa 写入，本版本没有改动它们；更新 Glossa 后即可使用。',
    hotkeyRefused:
      '弹窗的全局快捷键不可用：系统或其他程序已占用。设置里有可用的组合；菜单和命令仍可打开弹窗。',
  },
  failure: {
    diskFull: '磁盘已满：请腾出空间后重试。',
    readOnly: 'Glossa 无权写入数据文件夹：请检查权限后重试。',
    notWritten: '磁盘报错，或文件已不能再增大：请检查磁盘后重试。',
    cancelled: '已取消，没有任何更改。',
    busy: '另一个程序正在使用您的数据：请稍候再试。',
    gone: 'Glossa 运行时 user.db 文件被移走或删除：请重启 Glossa。',
    notFound: '它已经不在了。',
    invalid: '这个值不能使用。',
    newer: '您的数据由更新版本的 Glossa 写入，本版本只能读取。更新 Glossa 后即可更改。',
    unavailable: 'Glossa 启动时未能打开您保存的数据。',
    unknown: '发生了意外情况，详情见日志。请重试。',
    page: '此页无法显示。您保存的内容没有丢失。',
    reload: '重新显示',
    row: '此行无法显示：{{name}}',
    removeRow: '移除此行',
  },
} as const;
