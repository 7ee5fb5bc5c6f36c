import { Tabs as BaseTabs } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangeSettings, useSettings } from '../../data/useSettings.ts';
import { type SettingsTab, showSettings, useScreen } from '../../screen/screenStore.ts';
import { Page } from '../../ui/Page.tsx';
import tabsStyles from '../../ui/Tabs.module.css';
import { About } from './About.tsx';
import { BackupSettings } from './BackupSettings.tsx';
import { GeneralSettings } from './GeneralSettings.tsx';
import { HotkeySettings } from './HotkeySettings.tsx';
import { LookupSettings } from './LookupSettings.tsx';
import { PopupSettings } from './PopupSettings.tsx';
import { ReviewOptions } from './ReviewOptions.tsx';
import styles from './SettingsPage.module.css';

const TABS = ['general', 'lookup', 'popup', 'review', 'advanced'] as const;

/** What the reader can set, in five parts that each fit into the window. */
export function SettingsPage() {
  const { t } = useTranslation();
  const tab = useScreen((screen) => screen.settingsTab);
  return (
    <Page title={t('section.settings')} hasTabs>
      <Tabs
        label={t('section.settings')}
        value={tab}
        tabs={TABS.map((value) => ({ value, label: t(`settings.tab.${value}`) }))}
        onChoose={showSettings}
      >
        <div className={styles.settings}>
          <TabContent tab={tab} />
        </div>
      </Tabs>
    </Page>
  );
}

function TabContent({ tab }: { readonly tab: SettingsTab }) {
  const settings = useSettings();
  const change = useChangeSettings();
  const onChange = (changed: Parameters<typeof change>[0]): void => void change(changed);
  switch (tab) {
    case 'general':
      return <GeneralSettings settings={settings} onChange={onChange} />;
    case 'lookup':
      return <LookupSettings settings={settings} onChange={onChange} />;
    case 'popup':
      return (
        <>
          <HotkeySettings />
          <PopupSettings
            place={settings.popupPlace}
            onPlace={(popupPlace) => onChange({ popupPlace })}
          />
        </>
      );
    case 'review':
      return <ReviewOptions review={settings.review} onChange={(review) => onChange({ review })} />;
    case 'advanced':
      return (
        <>
          <BackupSettings />
          <About />
        </>
      );
  }
}

interface TabsProps<T extends string> {
  /** Names the row of tabs for screen readers. */
  readonly label: string;
  readonly value: T;
  readonly tabs: readonly { readonly value: T; readonly label: string }[];
  readonly onChoose: (value: T) => void;
  /** What the chosen tab shows. */
  readonly children: ReactNode;
}

/** Parts of a page, one shown at a time. Arrow keys go through the tabs. */
function Tabs<T extends string>({ label, value, tabs, onChoose, children }: TabsProps<T>) {
  return (
    <BaseTabs.Root
      className={tabsStyles.root}
      value={value}
      onValueChange={(chosen: T) => onChoose(chosen)}
    >
      <BaseTabs.List className={tabsStyles.list} aria-label={label} activateOnFocus>
        {tabs.map((tab) => (
          <BaseTabs.Tab key={tab.value} className={tabsStyles.tab} value={tab.value}>
            <span className={tabsStyles.label} data-label={tab.label}>
              {tab.label}
            </span>
          </BaseTabs.Tab>
        ))}
      </BaseTabs.List>
      <BaseTabs.Panel key={value} className={tabsStyles.panel} value={value}>
        {children}
      </BaseTabs.Panel>
    </BaseTabs.Root>
  );
}
