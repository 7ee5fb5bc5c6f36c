import { expect, test } from 'vitest';
import { addAppScheme } from './appAddress.ts';
import { logConnection, loggedRequests, logRequest } from './requestLog.ts';

addAppScheme('app');

test('what leaves is logged, the app’s own files and what has no network behind it are not', () => {
  logRequest('https://glossa.app.stand-in.invalid/index.html', 'left');
  logRequest('data:image/png;base64,AAAA', 'left');
  logRequest('inline', 'blocked');
  logRequest('https://example.org/x', 'refused');
  logConnection('https://example.org:443/');
  logConnection('https://elsewhere.example:443/');
  expect(loggedRequests()).toEqual([
    { url: 'https://example.org/x', outcome: 'refused' },
    { url: 'https://elsewhere.example:443/', outcome: 'left' },
  ]);
});
