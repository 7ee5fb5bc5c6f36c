// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { chooseVoice, type Voice } from './SpeakButton.tsx';

const voice = (voiceURI: string, lang: string, more: Partial<Voice> = {}): Voice => ({
  voiceURI,
  lang,
  localService: true,
  default: false,
  ...more,
});

describe('chooseVoice', () => {
  it('takes a voice of the language', () => {
    const voices = [voice('Anna', 'de-DE'), voice('Sam', 'en-US')];
    expect(chooseVoice(voices, 'en')?.voiceURI).toBe('Sam');
  });

  it('never takes a voice that a server speaks', () => {
    expect(chooseVoice([voice('Cloud', 'en-US', { localService: false })], 'en')).toBeNull();
  });

  it('has none when the system has none for the language', () => {
    expect(chooseVoice([voice('Anna', 'de-DE')], 'zh-Hans')).toBeNull();
    expect(chooseVoice([], 'en')).toBeNull();
  });

  it('takes the speech of the region that the script belongs to', () => {
    const voices = [voice('Sinji', 'zh-HK'), voice('Meijia', 'zh_TW'), voice('Tingting', 'zh-CN')];
    expect(chooseVoice(voices, 'zh-Hans')?.voiceURI).toBe('Tingting');
    expect(chooseVoice(voices, 'zh-Hant')?.voiceURI).toBe('Meijia');
  });

  it('prefers the system’s default among voices of the language', () => {
    const voices = [voice('Sam', 'en-US'), voice('Daniel', 'en-GB', { default: true })];
    expect(chooseVoice(voices, 'en')?.voiceURI).toBe('Daniel');
  });

  it('knows espeak’s name for Mandarin', () => {
    expect(chooseVoice([voice('Chinese (Mandarin)', 'cmn')], 'zh-Hans')).not.toBeNull();
  });
});
