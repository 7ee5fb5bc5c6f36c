import type { InterfaceLanguage } from '../../shared/settings.ts';

/** The words of the menu and the tray, which lie outside the pages and their translations. */
export interface ShellWords {
  readonly file: string;
  readonly edit: string;
  readonly view: string;
  readonly go: string;
  readonly window: string;
  readonly help: string;
  readonly about: string;
  readonly settings: string;
  readonly services: string;
  readonly hide: string;
  readonly hideOthers: string;
  readonly showAll: string;
  readonly close: string;
  readonly quit: string;
  readonly undo: string;
  readonly redo: string;
  readonly cut: string;
  readonly copy: string;
  readonly paste: string;
  readonly selectAll: string;
  readonly actualSize: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fullScreen: string;
  readonly minimize: string;
  readonly lookUp: string;
  readonly favorites: string;
  readonly review: string;
  readonly history: string;
  readonly library: string;
  readonly reading: string;
  readonly show: string;
  readonly popup: string;
  /** Kinds of file in the system's dialog. */
  readonly dictionaries: string;
  readonly papers: string;
  readonly allFiles: string;
  readonly selection: string;
  readonly screen: string;
  readonly resetPopup: string;
}

export const SHELL_WORDS: Readonly<Record<InterfaceLanguage, ShellWords>> = {
  en: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    go: 'Go',
    window: 'Window',
    help: 'Help',
    about: 'About Glossa',
    settings: 'Settings…',
    services: 'Services',
    hide: 'Hide Glossa',
    hideOthers: 'Hide Others',
    showAll: 'Show All',
    close: 'Close Window',
    quit: 'Quit Glossa',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select All',
    actualSize: 'Normal Text Size',
    zoomIn: 'Larger Text',
    zoomOut: 'Smaller Text',
    fullScreen: 'Full Screen',
    minimize: 'Minimize',
    lookUp: 'Look Up',
    favorites: 'Favorites',
    review: 'Review',
    history: 'History',
    library: 'Library',
    reading: 'Reading',
    show: 'Show Glossa',
    popup: 'Look Up in Popup',
    dictionaries: 'Dictionaries and glossaries',
    papers: 'Papers and texts',
    allFiles: 'All files',
    selection: 'Look Up Selected Text',
    screen: 'Look Up Part of the Screen',
    resetPopup: 'Reset Popup Position',
  },
  'zh-Hans': {
    file: '文件',
    edit: '编辑',
    view: '视图',
    go: '前往',
    window: '窗口',
    help: '帮助',
    about: '关于 Glossa',
    settings: '设置…',
    services: '服务',
    hide: '隐藏 Glossa',
    hideOthers: '隐藏其他',
    showAll: '全部显示',
    close: '关闭窗口',
    quit: '退出 Glossa',
    undo: '撤销',
    redo: '重做',
    cut: '剪切',
    copy: '拷贝',
    paste: '粘贴',
    selectAll: '全选',
    actualSize: '默认文字大小',
    zoomIn: '放大文字',
    zoomOut: '缩小文字',
    fullScreen: '全屏',
    minimize: '最小化',
    lookUp: '查词',
    favorites: '生词本',
    review: '复习',
    history: '历史',
    library: '词库',
    reading: '阅读',
    show: '显示 Glossa',
    popup: '在弹窗中查词',
    dictionaries: '词典与术语表',
    papers: '论文与文本',
    allFiles: '所有文件',
    selection: '查询选中的文字',
    screen: '查询屏幕上的文字',
    resetPopup: '重置弹窗位置',
  },
};
