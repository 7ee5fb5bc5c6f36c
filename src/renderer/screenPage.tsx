import { ScreenPage } from './features/screen/ScreenPage.tsx';
import { startPage } from './startPage.tsx';

await startPage(<ScreenPage />);
