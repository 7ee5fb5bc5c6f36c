/** What others made, and the report on a failure, in Simplified Chinese. */
export const about = {
  licences: '许可证',
  updates: 'Glossa 从不联网，因此不会自行更新。请从原来的来源获取新版本。',
  licencesIntro: 'Glossa 附带 {{count}} 个软件包，打开一项可阅读其许可证。',
  showLicences: '查看许可证',
  licencesFailed: '无法读取列表。它以 THIRD_PARTY.md 之名放在应用旁边。',
  report: '复制报告',
  reportHelp: '用于反馈问题：含版本号和日志末尾，不含您查过的词和主文件夹路径。',
  reportCopied: '已复制报告',
  reportNotCopied: '报告未能复制。{{why}}',
};
