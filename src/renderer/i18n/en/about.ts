/** What others made, and the report on a failure, in English. */
export const about = {
  licences: 'Licences',
  updates:
    'Glossa never connects to the network, so it cannot update itself. Get new versions where you got this one.',
  licencesIntro: '{{count}} packages ship with Glossa. Open one to read its licence.',
  showLicences: 'Show licences',
  licencesFailed: 'The list could not be read. It lies beside the app as THIRD_PARTY.md.',
  report: 'Copy report',
  reportHelp:
    'For bug reports: versions and the end of the log, without your lookups or the path of your home folder.',
  reportCopied: 'Report copied',
  reportNotCopied: 'The report was not copied. {{why}}',
};
