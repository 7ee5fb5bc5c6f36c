import { PopupPage } from './features/popup/PopupPage.tsx';
import { startPage } from './startPage.tsx';

await startPage(<PopupPage />);
