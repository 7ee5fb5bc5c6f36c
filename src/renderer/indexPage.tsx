import { App } from './App.tsx';
import { startPage } from './startPage.tsx';

await startPage(<App />);
